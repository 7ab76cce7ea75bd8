package com.intellidine.verification.bench;

import com.intellidine.device.ui.NodeName;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.pos.app.Terminal;
import com.intellidine.sync.Vector;
import com.intellidine.verification.bench.TimedTap.Timing;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/// A waiter at the terminal, who takes orders at the tables of the demo restaurant, one after the other, and lets the
/// guests pay at once.
final class Shift {
    private static final Duration STAFF_MAX = Duration.ofMinutes(3);
    private static final Duration SCREEN_MAX = Duration.ofSeconds(60);
    private static final int TABLES = 5;
    private static final int DISHES_AN_ORDER = 6;
    private static final int DISHES_A_TICKET = 3;
    private static final long SAVED_MAX_S = 30;

    private final Terminal terminal;
    private final Scene scene;
    private final TimedTap timed;
    private final Hand hand = new Hand();
    private int orders;

    Shift(Terminal terminal, Scene scene, TimedTap timed) {
        this.terminal = terminal;
        this.scene = scene;
        this.timed = timed;
    }

    String obey(List<String> words) throws CannotException {
        return switch (words.getFirst()) {
            case "sign-in" -> signIn();
            case "taps" -> taps(Integer.parseInt(words.get(1)));
            case "orders" -> orders(Integer.parseInt(words.get(1)));
            case "send" -> send();
            case "pay" -> pay();
            case "events" -> Long.toString(terminal.node().standing().durable().missingFrom(Vector.EMPTY));
            default -> throw new CannotException("«" + words.getFirst() + "» is no verb");
        };
    }

    private String signIn() throws CannotException {
        hand.await("staff-waiter1", STAFF_MAX);
        for (String id : List.of("staff-waiter1", "key-3", "key-3", "key-3", "key-3")) {
            hand.tap(id);
        }
        hand.await("table-" + TABLES, SCREEN_MAX);
        return "";
    }

    /// Each tap adds a line, for each is on another dish.
    private String taps(int count) throws CannotException {
        List<String> times = new ArrayList<>();
        while (times.size() < count) {
            List<Node> dishes = begin();
            for (int line = 0; line < dishes.size() && times.size() < count; line++) {
                String name = "line-" + line;
                times.add(timed.tap(dishes.get(line), () -> inSight(name)).words());
            }
            hand.tap("send");
            pay();
        }
        return String.join(" ", times);
    }

    private String orders(int count) throws CannotException {
        for (int i = 0; i < count; i++) {
            order(DISHES_AN_ORDER);
            hand.tap("send");
            pay();
        }
        return "";
    }

    private void order(int dishes) throws CannotException {
        for (Node dish : begin().subList(0, dishes)) {
            hand.tap(NodeName.of(dish).orElseThrow());
        }
    }

    /// At the next table, with the dishes that are tapped there on the screen.
    private List<Node> begin() throws CannotException {
        hand.tap("table-" + (orders++ % TABLES + 1));
        hand.tap("category-Main_Course");
        hand.await("dish-BC", SCREEN_MAX);
        List<Node> dishes = Hand.onScreen(() -> scene.getRoot().lookupAll(".dish").stream()
                .filter(node -> NodeName.of(node)
                        .filter(name -> name.startsWith("dish-"))
                        .isPresent())
                .limit(DISHES_AN_ORDER)
                .toList());
        if (dishes.size() < DISHES_AN_ORDER) {
            throw new CannotException("there are only " + dishes.size() + " dishes on the screen");
        }
        return dishes;
    }

    private boolean inSight(String name) {
        Node node = NodeName.find(scene.getRoot(), name).orElse(null);
        if (node == null || !node.isVisible()) {
            return false;
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getWidth() > 0 && place.getMinY() >= 0 && place.getMaxY() <= scene.getHeight();
    }

    /// Orders, and times the tap that sends the order to the kitchen.
    ///
    /// @return the number of the ticket, the times of the tap, and when the ticket was on the disk
    private String send() throws CannotException {
        order(DISHES_A_TICKET);
        Node send = Hand.onScreen(() -> NodeName.find(scene.getRoot(), "send").orElseThrow());
        AtomicReference<CompletableFuture<Long>> saved = new AtomicReference<>(new CompletableFuture<>());
        Timing timing = timed.tap(
                send,
                send::isDisabled,
                () -> saved.set(terminal.node().flushed().thenApply(done -> System.nanoTime())));
        String number = terminal.node().book().openOrders().stream()
                .flatMap(order -> order.tickets().stream())
                .filter(ticket -> ticket.number()
                        .toString()
                        .startsWith(terminal.node().identity().code().value() + "-"))
                .max(Comparator.comparing((Ticket ticket) -> ticket.sent().at()))
                .map(ticket -> ticket.number().toString())
                .orElseThrow(() -> new CannotException("no ticket was sent"));
        try {
            return number + " " + timing.words() + " " + saved.get().get(SAVED_MAX_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotException("the ticket was not saved: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotException("interrupted");
        }
    }

    private String pay() throws CannotException {
        for (String id : List.of("bill-and-pay", "exact", "take-cash", "done")) {
            hand.tap(id);
        }
        hand.await("table-" + TABLES, SCREEN_MAX);
        return "";
    }
}
