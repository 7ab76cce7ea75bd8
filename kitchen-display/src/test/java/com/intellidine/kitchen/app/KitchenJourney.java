package com.intellidine.kitchen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.kitchen.board.BoardViewModel;
import com.intellidine.kitchen.board.Chime;
import com.intellidine.kitchen.board.FakeLinks;
import com.intellidine.kitchen.board.SpiceRoute;
import java.time.Duration;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The display under fingers and keys, with terminals beside it.
class KitchenJourney {
    private static final WindowSize WINDOW = new WindowSize(1280, 720);

    private final SpiceRoute house = new SpiceRoute();
    private final FakeLinks links = new FakeLinks(SpiceRoute.EVENING);
    private final BoardViewModel model = new BoardViewModel(
            house.kitchen,
            new OrderDesk(house.kitchen, house.clock(), UUID::randomUUID),
            links,
            house.clock(),
            new FxThread(),
            Chime.SILENT);
    private final Screen screen = Screen.show(() -> new KitchenApp(model, Theme.DARK, WINDOW), WINDOW);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Screen.start();
    }

    @AfterEach
    void close() {
        screen.close();
        house.close();
    }

    private OrderId send(String table, String... dishes) {
        OrderId order = house.tillOne.table(table, 2);
        for (String dish : dishes) {
            house.tillOne.add(order, dish, 1);
        }
        house.tillOne.send(order);
        house.meet();
        return order;
    }

    private Ticket ticket(OrderId order) {
        return house.kitchen.order(order).orElseThrow().tickets().getFirst();
    }

    @Test
    void cooksATicketWithAFingerTakesTheBumpBackAndRecallsIt() {
        OrderId order = send("3", "BC", "BN");
        screen.waitToShow("ticket-A-001");

        screen.tap("line-A-001-0");
        screen.waitFor("the mark", () -> ticket(order).done().size() == 1);
        assertTrue(screen.shows("ticket-A-001"));

        screen.tap("head-A-001");
        screen.tap("head-A-001");
        screen.waitToHide("ticket-A-001");
        assertFalse(ticket(order).onBoard());

        screen.tap("undo");
        screen.waitToShow("ticket-A-001");
        assertTrue(ticket(order).onBoard());

        screen.tap("head-A-001");
        screen.tap("head-A-001");
        screen.waitToHide("ticket-A-001");
        house.pass(Duration.ofMinutes(5));
        links.heard(
                house.clock().instant(), house.clock().instant(), house.clock().instant());
        screen.waitToHide("undo");
        screen.waitToHide("not-live");
        screen.tap("recall");
        screen.tap("recall-A-001");
        screen.waitToShow("ticket-A-001");
        assertEquals(1, ticket(order).done().size(), "its marks are still there");
    }

    @Test
    void cooksWithTheKeysOfABumpBar() {
        OrderId first = send("1", "BC");
        house.pass(Duration.ofSeconds(1));
        OrderId second = send("2", "DM");
        screen.waitToShow("ticket-A-002");

        screen.press(KeyCode.DIGIT2);
        screen.press(KeyCode.ENTER);
        screen.waitToHide("ticket-A-002");
        assertTrue(ticket(first).onBoard());
        assertFalse(ticket(second).onBoard());

        screen.press(KeyCode.U);
        screen.waitToShow("ticket-A-002");
    }

    @Test
    void coversTheScreenWhileNobodyAnswersAndUncoversItByItself() {
        send("3", "BC");
        screen.waitToShow("ticket-A-001");
        house.pass(Duration.ofSeconds(10));
        screen.waitToShow("not-live");
        screen.tap("keep-cooking");
        screen.waitToShow("not-live-strip");
        assertFalse(screen.shows("not-live"));
        links.heard(house.clock().instant(), null, null);
        screen.waitToHide("not-live-strip");
        assertFalse(screen.shows("not-live"));
    }
}
