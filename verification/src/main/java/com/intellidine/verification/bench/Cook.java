package com.intellidine.verification.bench;

import com.intellidine.device.ui.NodeName;
import com.intellidine.kitchen.board.Board;
import com.intellidine.kitchen.board.BoardTicket;
import com.intellidine.kitchen.board.BoardViewModel;
import com.intellidine.verification.bench.Witness.Seen;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Waits at the kitchen display for the tickets of one terminal, says of each when it came into sight, and bumps it.
final class Cook {
    private static final Duration WAIT_MAX = Duration.ofHours(1);

    private final BoardViewModel board;
    private final Scene scene;
    private final String prefix;
    private final Witness witness;

    /// Of each ticket the time when the display first knew it. Belongs to the screen's thread, as the rest.
    private final Map<String, Long> known = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private String found = "";

    /// @param terminal the code of the terminal whose tickets count
    Cook(BoardViewModel board, Scene scene, String terminal) {
        this.board = board;
        this.scene = scene;
        this.prefix = terminal + "-";
        this.witness = new Witness(scene);
        board.board().subscribe(this::note);
    }

    private void note(Board now) {
        now.tickets().stream()
                .map(BoardTicket::number)
                .filter(number -> number.startsWith(prefix))
                .forEach(number -> known.putIfAbsent(number, System.nanoTime()));
    }

    /// Goes on until the program ends.
    ///
    /// @param say told `SEEN NUMBER KNOWN LAID-OUT PAINTED`
    void work(Consumer<String> say) {
        try {
            while (true) {
                Hand.onScreen(() -> {
                    witness.expect(this::newTicketInSight);
                    return true;
                });
                Seen came = witness.await(WAIT_MAX);
                say.accept(Hand.onScreen(() -> {
                    seen.add(found);
                    return "SEEN " + found + " " + known.get(found) + " " + came.laidOut() + " " + came.painted();
                }));
                Hand.onScreen(() -> {
                    board.board().get().tickets().stream()
                            .filter(ticket -> ticket.number().equals(found))
                            .findFirst()
                            .ifPresent(ticket -> board.bump(ticket.id()));
                    return true;
                });
            }
        } catch (CannotException e) {
            say.accept("the cook went home: " + e.getMessage());
        }
    }

    private boolean newTicketInSight() {
        Optional<String> number = numberIn(scene.getRoot());
        number.ifPresent(fresh -> found = fresh);
        return number.isPresent();
    }

    private Optional<String> numberIn(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        String id = NodeName.of(node).orElse("");
        if (id.startsWith("ticket-")) {
            String number = id.substring("ticket-".length());
            boolean fresh = number.startsWith(prefix) && !seen.contains(number) && known.containsKey(number);
            return fresh && node.getLayoutBounds().getWidth() > 0 ? Optional.of(number) : Optional.empty();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> numberIn(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
