package com.intellidine.pos.app;

import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncState;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Pictures;
import com.intellidine.device.ui.Theme;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.floor.FloorViewModel.Page;
import com.intellidine.pos.signin.PinCheck.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Draws every screen in believable states, to be looked at by a person:
/// `java -Dglass.platform=Headless -Dprism.order=sw … com.intellidine.pos.app.Screenshots FOLDER`.
public final class Screenshots {
    private final Path folder;
    private final TestCounter test = new TestCounter(new InMemoryJournal(), new FxThread());
    private final TerminalViewModel model;

    private Screenshots(Path folder) throws Exception {
        this.folder = folder;
        setUp();
        this.model = onFx(() -> new TerminalViewModel(
                test.counter(),
                (person, pin) -> CompletableFuture.completedFuture(
                        pin.equals("3333")
                                ? new Verdict.Right()
                                : new Verdict.Refused("That PIN is not right. Try again, or ask a manager.")),
                new PaperInMemory()));
    }

    /// @param args the folder for the pictures
    public static void main(String[] args) throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get(20, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        for (String size : List.of("1366x768", "1024x768")) {
            for (Theme theme : Theme.values()) {
                new Screenshots(Path.of(args[0])).draw(size, theme);
            }
        }
        Platform.exit();
    }

    private interface Work<T> {
        T get() throws Exception;
    }

    private static <T> T onFx(Work<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(20, TimeUnit.SECONDS);
    }

    private void act(Runnable work) throws Exception {
        onFx(() -> {
            work.run();
            return true;
        });
        test.settle();
        onFx(() -> true);
    }

    private Stamp stamp() {
        return new Stamp(test.waiter(), test.now());
    }

    private void setUp() {
        for (String[] person :
                new String[][] {{"ravi", "Ravi Kumar"}, {"long", "Venkatanarasimharajuvaripeta Ramakrishnan"}}) {
            test.edit(new StaffEdited(
                    new StaffId(UUID.randomUUID()),
                    StaffChange.change()
                            .username(person[0])
                            .name(person[1])
                            .role(Role.WAITER)
                            .pinVerifier("x")
                            .active(true)
                            .build(),
                    stamp()));
        }
        SectionId terrace = new SectionId(UUID.randomUUID());
        test.edit(new SectionEdited(terrace, SectionChange.of("Terrace", 1), stamp()));
        for (int n = 6; n <= 14; n++) {
            SectionId section = n > 12 ? terrace : test.table("1").section();
            test.edit(new TableEdited(
                    new TableId(UUID.randomUUID()),
                    TableChange.of(section, Integer.toString(n), n % 3 * 2 + 2, n),
                    stamp()));
        }
        CategoryId specials = new CategoryId(UUID.randomUUID());
        test.edit(new CategoryEdited(specials, CategoryChange.of("Chef's specials of the week", 7), stamp()));
        for (String name :
                List.of("Slow-cooked Hyderabadi Mutton Haleem with saffron rice", "दाल मखनी (Dal Makhani)", "Idli")) {
            ItemChange changes = ItemChange.change()
                    .category(specials)
                    .name(name)
                    .price(Money.paise(1_234_50))
                    .taxClass(TaxClass.RESTAURANT_SERVICE)
                    .diet(Diet.VEG)
                    .station("kitchen")
                    .position(1)
                    .available(true)
                    .build();
            test.edit(new ItemEdited(new ItemId(UUID.randomUUID()), changes, stamp()));
        }
        test.edit(ItemEdited.availability(test.dish("NI").id(), false, stamp()));
        connected();
        // What the evening has brought so far.
        OrderId late = open("4", "ravi", 4);
        fill(late, "BC", 3, "RJ", 2, "BN", 8);
        test.send(late);
        test.passes(Duration.ofMinutes(9));
        OrderId served = open("8", "ravi", 2);
        fill(served, "VB", 2, "RA", 2);
        test.send(served);
        test.passes(Duration.ofMinutes(4));
        test.bump(served);
        OrderId sent = open("3", "waiter1", 3);
        fill(sent, "DM", 2, "BN", 4);
        test.send(sent);
        OrderId printed = open("5", "waiter1", 2);
        fill(printed, "HBR", 1, "FL", 2);
        test.send(printed);
        test.bump(printed);
        test.counter().desk().bill(test.waiter(), printed);
        test.passes(Duration.ofMinutes(8));
        open("2", "waiter1", 4);
        OrderId twice = open("10", "waiter1", 5);
        fill(twice, "PT", 2);
        open("10", "ravi", 2);
        OrderId takeaway = test.takeaway();
        fill(takeaway, "HBR", 4, "GJ", 2);
        test.send(takeaway);
        test.passes(Duration.ofMinutes(6));
        test.takeaway();
        fill(sent, "BC", 1, "JR", 1, "SL", 2);
    }

    private OrderId open(String table, String username, int covers) {
        Outcome outcome = test.counter()
                .desk()
                .open(
                        test.member(username).id(),
                        OrderType.DINE_IN,
                        test.table(table).id(),
                        covers);
        test.settle();
        return ((com.intellidine.domain.order.ServiceEvent.OrderOpened) ((Outcome.Done) outcome).event()).order();
    }

    private void fill(OrderId order, Object... dishes) {
        for (int i = 0; i < dishes.length; i += 2) {
            test.order(order, (String) dishes[i], (Integer) dishes[i + 1]);
        }
    }

    private void connected() {
        test.link(new SyncState(
                0,
                null,
                List.of(
                        new PeerContact(
                                "Till 2", com.intellidine.device.identity.DeviceKind.TERMINAL, null, true, true),
                        TestCounter.kitchen(true, true)),
                new PeerContact("centre", null, null, true, true),
                0));
    }

    private void offline() {
        test.link(new SyncState(
                0,
                null,
                List.of(TestCounter.kitchen(true, true)),
                new PeerContact("centre", null, null, false, false),
                4));
    }

    private Screen screen() {
        return model.screen().get();
    }

    private void tap(String table) {
        if (screen() instanceof Screen.Floor(var floor)) {
            floor.tapTable(test.table(table).id());
        }
    }

    private void draw(String size, Theme theme) throws Exception {
        double width = Double.parseDouble(size.substring(0, size.indexOf('x')));
        double height = Double.parseDouble(size.substring(size.indexOf('x') + 1));
        Scene scene = onFx(() -> {
            TerminalView view = new TerminalView(model, () -> {});
            Stage stage = new Stage(StageStyle.UNDECORATED);
            Scene dressed = view.scene(theme, width, height);
            stage.setScene(dressed);
            stage.show();
            return dressed;
        });
        String name = size + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-";
        Shot shot = what -> {
            test.settle();
            onFx(() -> true);
            Pictures.save(scene, folder.resolve(name + what + ".png"));
        };
        signIn(shot);
        floor(shot);
        order(shot);
        bill(shot);
        trouble(shot);
        onFx(() -> {
            scene.getWindow().hide();
            model.close();
            return true;
        });
        test.close();
    }

    private interface Shot {
        void take(String what) throws Exception;
    }

    private void signIn(Shot shot) throws Exception {
        if (screen() instanceof Screen.SignIn(var signIn)) {
            act(() -> {
                signIn.choose(test.waiter());
                signIn.type("3");
                signIn.type("3");
            });
            shot.take("1-signin");
            act(() -> {
                signIn.type("0");
                signIn.type("0");
            });
            shot.take("1-signin-wrong");
            act(() -> {
                for (int i = 0; i < 4; i++) {
                    signIn.type("3");
                }
            });
        }
    }

    private void floor(Shot shot) throws Exception {
        shot.take("2-floor");
        act(() -> tap("10"));
        shot.take("2-floor-twice");
        act(model::back);
        act(() -> {
            if (screen() instanceof Screen.Floor(var floor)) {
                floor.showPage(Page.TAKEAWAY);
            }
        });
        shot.take("2-takeaway");
        act(model::back);
        offline();
        shot.take("2-floor-offline");
        connected();
    }

    private void order(Shot shot) throws Exception {
        act(() -> tap("7"));
        shot.take("3-order-new");
        act(model::back);
        act(() -> tap("3"));
        if (screen() instanceof Screen.Order(var order)) {
            act(() -> {
                order.menu().choose(test.dish("BC").category());
                order.rows().stream()
                        .filter(row ->
                                row instanceof com.intellidine.pos.order.OrderRow.Entry entry && entry.position() == 2)
                        .map(row -> ((com.intellidine.pos.order.OrderRow.Entry) row).line())
                        .findFirst()
                        .ifPresent(order::select);
            });
            shot.take("3-order");
            act(() -> order.add(test.dish("NI").id()));
            shot.take("3-order-soldout");
            act(() -> test.counter().notices().clear());
            act(() -> order.menu().search().set("paneer"));
            shot.take("3-order-search");
            act(() -> {
                order.menu().search().set("");
                order.menu().choose(order.menu().sections().getLast().id());
                for (String code : List.of("PT", "CT", "SA", "HB", "FA", "OB", "HBR", "MK")) {
                    order.add(test.dish(code).id());
                }
            });
            shot.take("3-order-long");
            act(order::askToCancel);
            act(order::billAndPay);
        }
    }

    private void bill(Shot shot) throws Exception {
        if (screen() instanceof Screen.Bill(var bill)) {
            shot.take("4-bill");
            act(() -> bill.type("500"));
            shot.take("4-bill-short");
            act(() -> bill.preset(bill.presets().get().getLast().amount()));
            offline();
            shot.take("4-bill-enough");
            act(() -> test.counter()
                    .notices()
                    .problem("The printer at 192.168.1.50:9100 does not answer. Check its cable and paper. "
                            + "The bill stands; print it again when the printer is ready."));
            shot.take("4-bill-error");
            act(() -> test.counter().notices().clear());
            connected();
            act(bill::take);
            test.settle();
            act(() -> {});
            shot.take("4-paid");
            act(bill::done);
        }
        shot.take("5-floor-after");
    }

    /// What a manager is asked, and what stands there when the kitchen and the disk are in trouble.
    private void trouble(Shot shot) throws Exception {
        act(model::signOut);
        if (screen() instanceof Screen.SignIn(var signIn)) {
            act(() -> {
                signIn.choose(test.member("manager1").id());
                for (int i = 0; i < 4; i++) {
                    signIn.type("3");
                }
            });
        }
        test.link(new SyncState(
                0,
                null,
                List.of(TestCounter.kitchen(false, false)),
                new PeerContact("centre", null, null, false, false),
                12));
        act(() -> tap("4"));
        if (screen() instanceof Screen.Order(var order)) {
            act(order::askToCancel);
            shot.take("6-cancel-sent");
            act(order::dismissCancel);
        }
        test.link(new SyncState(
                3, "The disk is full. Free some space; orders are saved by themselves then.", List.of(), null, 0));
        shot.take("6-not-saved");
        test.link(new SyncState(
                0,
                null,
                List.of(TestCounter.kitchen(true, true)),
                new PeerContact("centre", null, null, true, true),
                0,
                null,
                List.of("Till 2")));
        shot.take("6-copied");
    }
}
