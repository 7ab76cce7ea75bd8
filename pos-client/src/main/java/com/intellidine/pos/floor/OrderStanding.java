package com.intellidine.pos.floor;

import com.intellidine.device.node.OrderDesk;
import com.intellidine.domain.floor.Seating;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// How it stands with one open order.
///
/// @param text state and minutes: `Sent · 14 min`
/// @param open what is still to pay, tax included
record OrderStanding(TableState state, String text, Money open) {
    /// A ticket that the kitchen has had for longer is late.
    static final Duration LATE_AFTER = Duration.ofMinutes(20);

    static OrderStanding of(Tab tab, OrderDesk desk) {
        Order order = tab.order();
        Instant now = desk.now();
        Money open = order.due().plus(desk.quote(tab).total());
        Optional<Instant> waiting = tab.tickets().stream()
                .filter(Ticket::onBoard)
                .map(ticket -> ticket.sent().at())
                .min(Comparator.naturalOrder());
        if (waiting.isPresent()) {
            boolean late = Duration.between(waiting.get(), now).compareTo(LATE_AFTER) > 0;
            return late
                    ? of(TableState.LATE, "Late", waiting.get(), now, open)
                    : of(TableState.SENT, "Sent", waiting.get(), now, open);
        }
        return switch (Seating.of(tab).state()) {
            // Paid but not closed is what a power cut in between leaves.
            case PAID -> new OrderStanding(TableState.PAID, "Paid · close it", open);
            case BILLED -> new OrderStanding(TableState.BILL_PRINTED, "Bill printed", open);
            case FREE, RESERVED_SOON, SEATED, ORDERED ->
                tab.tickets().isEmpty() || !tab.unsentLines().isEmpty()
                        ? of(TableState.ORDERING, "Ordering", order.opened().at(), now, open)
                        : of(TableState.READY, "Ready", readySince(tab), now, open);
        };
    }

    private static OrderStanding of(TableState state, String word, Instant since, Instant now, Money open) {
        return new OrderStanding(state, word + " · " + Words.span(since, now), open);
    }

    private static Instant readySince(Tab tab) {
        return tab.tickets().stream()
                .flatMap(ticket -> Optional.ofNullable(ticket.bumped()).stream())
                .map(stamp -> stamp.at())
                .max(Comparator.naturalOrder())
                .orElse(tab.order().opened().at());
    }
}
