package com.intellidine.kitchen.app;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Pictures;
import com.intellidine.device.ui.Theme;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.kitchen.board.BoardTicket;
import com.intellidine.kitchen.board.BoardViewModel;
import com.intellidine.kitchen.board.Chime;
import com.intellidine.kitchen.board.FakeLinks;
import com.intellidine.kitchen.board.SpiceRoute;
import com.intellidine.kitchen.board.SpiceRoute.Till;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Draws the display in each of its states, for people to look at: `KitchenPictures FOLDER`.
public final class KitchenPictures {
    private static final WindowSize SMALL = new WindowSize(1280, 720);

    private final Path folder;

    private KitchenPictures(Path folder) {
        this.folder = folder;
    }

    private record Shown(SpiceRoute house, FakeLinks links, BoardViewModel model, KitchenApp screen, Scene scene) {}

    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {});
        KitchenPictures pictures = new KitchenPictures(Path.of(arguments[0]));
        pictures.draw("busy", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {});
        pictures.draw("busy-light", Theme.LIGHT, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {});
        pictures.draw("busy-1280", Theme.DARK, SMALL, KitchenPictures::evening, shown -> {});
        pictures.draw("empty", Theme.DARK, KitchenApp.DESIGN, house -> {}, shown -> {});
        pictures.draw("not-live", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {
            shown.house.pass(Duration.ofSeconds(15));
            shown.model.tick();
        });
        pictures.draw("not-live-1280", Theme.LIGHT, SMALL, KitchenPictures::evening, shown -> {
            shown.house.pass(Duration.ofSeconds(15));
            shown.model.tick();
        });
        pictures.draw("not-live-strip", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {
            shown.house.pass(Duration.ofSeconds(15));
            shown.model.tick();
            ((javafx.scene.control.Button)
                            NodeName.find(shown.scene.getRoot(), "keep-cooking").orElseThrow())
                    .fire();
        });
        pictures.draw("amber-undo", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {
            shown.links.heard(
                    shown.house.clock().instant(),
                    SpiceRoute.EVENING,
                    shown.house.clock().instant());
            shown.model.tick();
            BoardTicket oldest = shown.model.board().get().tickets().getFirst();
            shown.model.bump(oldest.id());
            shown.model.select(shown.model.board().get().tickets().get(1).id());
        });
        pictures.draw("overflow", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::rush, shown -> {});
        pictures.draw("overflow-next", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::rush, shown -> {
            ((javafx.scene.control.Button)
                            NodeName.find(shown.scene.getRoot(), "page-next").orElseThrow())
                    .fire();
        });
        pictures.draw("overflow-1280-light", Theme.LIGHT, SMALL, KitchenPictures::rush, shown -> {});
        pictures.draw("recall", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::evening, shown -> {
            for (int i = 0; i < 3; i++) {
                shown.model.bump(shown.model.board().get().tickets().getFirst().id());
            }
            shown.model.showRecall(true);
        });
        pictures.draw("read-only", Theme.DARK, KitchenApp.DESIGN, KitchenPictures::nobody, shown -> {});
        Platform.exit();
    }

    private static void evening(SpiceRoute house) {
        Till one = house.tillOne;
        Till two = house.tillTwo;
        OrderId four = one.table("4", 6);
        LineId tikka = one.add(four, "CT", 2);
        one.add(four, "BC", 3);
        one.add(four, "RJ", 2);
        one.add(four, "HBR", 1);
        one.send(four);
        house.pass(Duration.ofSeconds(310));
        OrderId three = one.table("3", 3);
        one.add(three, "DM", 2);
        LineId paneer = one.add(three, "PP", 1);
        LineId naan = one.add(three, "BN", 4);
        house.meet();
        one.send(three);
        house.pass(Duration.ofSeconds(20));
        two.desk.remove(two.waiter(), three, paneer);
        two.desk.changeQuantity(two.waiter(), three, naan, 6);
        house.pass(Duration.ofSeconds(190));
        OrderId away = two.takeaway();
        two.add(away, "PBM", 1);
        two.add(away, "KC", 1);
        two.send(away);
        house.pass(Duration.ofSeconds(80));
        house.meet();
        one.add(three, "BC", 1);
        one.add(three, "GJ", 3);
        one.send(three);
        house.pass(Duration.ofSeconds(50));
        OrderId five = two.table("5", 5);
        LineId done = two.add(five, "PT", 2);
        two.add(five, "SL", 2);
        two.add(five, "MK", 1);
        two.add(five, "FL", 3);
        house.meet();
        two.send(five);
        one.send(five);
        house.pass(Duration.ofSeconds(30));
        OrderId gone = two.table("2", 2);
        two.add(gone, "EC", 1);
        two.add(gone, "GN", 2);
        two.send(gone);
        two.desk.cancel(two.manager(), gone, "Guests left");
        house.pass(Duration.ofSeconds(68));
        house.meet();
        cook(house, four, tikka);
        cook(house, five, done);
        house.meet();
    }

    private static void cook(SpiceRoute house, OrderId order, LineId line) {
        OrderDesk desk = new OrderDesk(house.kitchen, house.clock(), UUID::randomUUID);
        house.kitchen.order(order).orElseThrow().tickets().stream()
                .filter(ticket -> ticket.has(line))
                .forEach(ticket -> desk.mark(house.tillOne.waiter(), order, ticket.id(), line, true));
    }

    private static void rush(SpiceRoute house) {
        evening(house);
        String[] dishes = {"BC", "BN", "DM", "HBR", "SL", "RJ", "PBM", "TR", "NI", "GJ", "KC", "PT"};
        for (int n = 0; n < 26; n++) {
            OrderId order = n % 4 == 3 ? house.tillTwo.takeaway() : house.tillTwo.table(Integer.toString(n % 5 + 1), 2);
            for (int i = 0; i < 1 + (n * 5) % 7; i++) {
                house.tillTwo.add(order, dishes[(n + i * 5) % dishes.length], 1 + i % 3);
            }
            house.tillTwo.send(order);
            house.pass(Duration.ofSeconds(9));
        }
        OrderId feast = house.tillOne.table("1", 24);
        for (int i = 0; i < 30; i++) {
            house.tillOne.add(feast, dishes[i % dishes.length], 2);
        }
        house.tillOne.send(feast);
        house.meet();
    }

    private static void nobody(SpiceRoute house) {
        evening(house);
        house.kitchen.book().team().stream()
                .filter(member -> member.role() == com.intellidine.domain.tenant.Role.KITCHEN_STAFF)
                .forEach(member ->
                        house.tillOne.node.edit(com.intellidine.domain.tenant.TenantEvent.StaffEdited.deactivation(
                                member.id(),
                                new com.intellidine.domain.common.Stamp(
                                        house.tillOne.waiter(), house.clock().instant()))));
        house.meet();
    }

    private void draw(String name, Theme theme, WindowSize size, Consumer<SpiceRoute> before, Consumer<Shown> after)
            throws Exception {
        try (SpiceRoute house = new SpiceRoute()) {
            before.accept(house);
            FakeLinks links = new FakeLinks(house.clock().instant());
            Shown shown = onFx(() -> show(house, links, theme, size));
            // What one layout finds out, the footer shows after the next.
            Pictures.save(shown.scene, folder.resolve(name + ".png"));
            onFx(() -> {
                after.accept(shown);
                return shown;
            });
            for (int pass = 0; pass < 3; pass++) {
                Pictures.save(shown.scene, folder.resolve(name + ".png"));
            }
            onFx(() -> {
                shown.screen.close();
                return shown;
            });
        }
    }

    private static Shown show(SpiceRoute house, FakeLinks links, Theme theme, WindowSize size) {
        BoardViewModel model = new BoardViewModel(
                house.kitchen,
                new OrderDesk(house.kitchen, house.clock(), UUID::randomUUID),
                links,
                house.clock(),
                Platform::runLater,
                Chime.SILENT);
        // Without a window: the headless one is limited to the height of its screen, 1000 pixels.
        KitchenApp screen = new KitchenApp(model, theme, size);
        return new Shown(house, links, model, screen, screen.scene());
    }

    private static <T> T onFx(java.util.function.Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get(20, TimeUnit.SECONDS);
    }
}
