package com.intellidine.pos.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.app.WindowSize;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.store.H2Journal;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderStatus;
import com.intellidine.domain.order.Tab;
import com.intellidine.sync.NodeId;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A waiter's evening on a real window with a real store: fingers on glass, events on disk.
class TerminalJourney {
    private static final WindowSize WINDOW = new WindowSize(1000, 768);

    @TempDir
    Path dir;

    private Running running;

    /// A terminal with its window and the finger on it.
    private record Running(Terminal terminal, Stage stage, Finger finger) {
        static Running start(Path dir) {
            Terminal terminal = Terminal.open(dir, new FxThread());
            return Finger.onScreen(() -> {
                TerminalApp app = new TerminalApp(terminal.screens(), Theme.LIGHT, WINDOW);
                Stage stage = new Stage(StageStyle.UNDECORATED);
                stage.setOnHidden(event -> app.close());
                app.show(stage, WINDOW);
                return new Running(terminal, stage, new Finger(app.scene()));
            });
        }

        void stop() {
            Finger.onScreen(() -> {
                stage.hide();
                return true;
            });
            terminal.close();
        }
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Finger.startToolkit();
    }

    @BeforeEach
    void enrolAndStart() throws Exception {
        DeviceIdentity identity = new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(UUID.randomUUID()),
                new DeviceCode("A"),
                "Till 1",
                DeviceKind.TERMINAL,
                null,
                new DeviceIdentity.Lan(
                        "127.0.0.1", freePort(), "a key of the restaurant that is long enough", List.of()),
                null);
        DeviceIdentityFile.write(dir, identity);
        try (DeviceNode node = DeviceNode.open(identity, H2Journal.open(dir, identity))) {
            for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(Instant.parse("2026-11-22T06:00:00Z"))) {
                node.edit(event);
            }
        }
        running = Running.start(dir);
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        running.stop();
    }

    private Finger finger() {
        return running.finger();
    }

    private Order order() {
        return running.terminal().node().book().orders().values().stream()
                .findFirst()
                .orElseThrow();
    }

    private void signIn() {
        finger().tap("staff-waiter1").tap("key-3").tap("key-3").tap("key-3").tap("key-3");
        finger().until("the floor", () -> finger().shows("table-3"));
    }

    @Test
    void takesATableFromTheFirstTapToTheChange() {
        signIn();
        int before = finger().taps();
        finger().tap("table-3").tap("dish-PT").tap("dish-SA").tap("dish-PT").tap("send");
        assertEquals(5, finger().taps() - before, "table, three dishes, send");
        finger().until("the ticket", () -> !order().tickets().isEmpty());
        assertEquals(
                List.of(2, 1),
                Tab.alone(order()).liveLines().stream()
                        .map(line -> line.quantity().count())
                        .toList());
        assertTrue(Tab.alone(order()).unsentLines().isEmpty());

        finger().tap("bill-and-pay").tap("print-bill");
        finger().until("the bill", () -> !order().bills().isEmpty());
        Money total = order().bills().getFirst().totals().total();
        assertEquals(Money.rupees(683), total);
        finger().tap("cash-1000");
        assertEquals("₹ 317", finger().text("change"));
        finger().tap("take-cash");
        finger().until("the change", () -> finger().shows("paid-change"));
        assertEquals("₹ 317", finger().text("paid-change"));
        assertEquals("₹ 683 paid · bill A/2627/000001", finger().text("paid-summary"));
        assertEquals(OrderStatus.COMPLETED, Tab.alone(order()).status());
        finger().tap("done");
        finger().until("the floor", () -> finger().shows("table-3"));
    }

    @Test
    void sellsATakeawayForExactCashByKeyboardAndTouch() {
        signIn();
        finger().tap("takeaway").tap("new-takeaway");
        finger().until("the order screen", () -> finger().shows("search"));
        finger().type(KeyCode.S, KeyCode.A, KeyCode.ENTER);
        finger().until(
                        "the dish",
                        () -> !running.terminal().node().book().orders().isEmpty()
                                && !Tab.alone(order()).liveLines().isEmpty());
        assertEquals("Samosa (2 pcs)", Tab.alone(order()).liveLines().getFirst().name());
        finger().tap("bill-and-pay").tap("exact").tap("take-cash");
        finger().until("the change", () -> finger().shows("paid-change"));
        assertEquals("₹ 0", finger().text("paid-change"));
    }

    @Test
    void signsInByKeyboard() {
        finger().tap("staff-manager1").type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
        finger().until("the floor", () -> finger().shows("table-3"));
        finger().tap("sign-out");
        finger().until("the people", () -> finger().shows("staff-waiter1"));
    }

    @Test
    void keepsAStrangerOut() {
        finger().tap("staff-waiter1").tap("key-1").tap("key-1").tap("key-1").tap("key-1");
        finger().until("the complaint", () -> finger().text("complaint").startsWith("That PIN is not right"));
        assertFalse(finger().shows("table-3"));
    }

    @Test
    void comesBackWithEverythingAfterItWasSwitchedOff() {
        signIn();
        finger().tap("table-2").tap("dish-PT").tap("send");
        finger().until(
                        "the ticket on the disk",
                        () -> running.terminal().node().standing().unsaved() == 0
                                && !order().tickets().isEmpty());
        Order before = order();
        running.stop();
        running = Running.start(dir);
        signIn();
        finger().tap("table-2");
        finger().until("the line", () -> finger().shows("line-0"));
        assertEquals(before, order());
        finger().tap("back");
        finger().until("the floor", () -> finger().shows("table-2"));
    }
}
