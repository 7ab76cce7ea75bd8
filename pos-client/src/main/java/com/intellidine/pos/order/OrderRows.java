package com.intellidine.pos.order;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.Words;
import com.intellidine.pos.order.OrderRow.Entry;
import com.intellidine.pos.order.OrderRow.Group;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the rows of the order panel: each ticket with its lines, then what is not sent.
final class OrderRows {
    private final ZoneId zone;
    private final Function<Ticket, String> whereabouts;
    private final @Nullable LineId selected;
    private final List<OrderRow> rows = new ArrayList<>();
    private int position;

    /// @param whereabouts how far a ticket has come: `ON DISPLAY`
    private OrderRows(ZoneId zone, Function<Ticket, String> whereabouts, @Nullable LineId selected) {
        this.zone = zone;
        this.whereabouts = whereabouts;
        this.selected = selected;
    }

    static List<OrderRow> of(Tab tab, ZoneId zone, Function<Ticket, String> whereabouts, @Nullable LineId selected) {
        OrderRows written = new OrderRows(zone, whereabouts, selected);
        Set<LineId> unbilled =
                Set.copyOf(tab.unbilledLines().stream().map(Line::id).toList());
        for (Ticket ticket : tab.tickets()) {
            written.group(written.heading(ticket), tab, ticket.id(), ticket, unbilled);
        }
        written.group("NOT SENT", tab, null, null, unbilled);
        return written.rows;
    }

    private String heading(Ticket ticket) {
        return "SENT " + Words.clock(ticket.sent().at(), zone) + " · " + whereabouts.apply(ticket);
    }

    private void group(String heading, Tab tab, @Nullable TicketId of, @Nullable Ticket ticket, Set<LineId> unbilled) {
        List<Line> lines = tab.liveLines().stream()
                .filter(line -> of == null ? !line.sent() : of.equals(line.ticket()))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        rows.add(new Group(heading));
        for (Line line : lines) {
            boolean done = ticket != null && ticket.onBoard() && ticket.done().contains(line.id());
            boolean billed = !unbilled.contains(line.id());
            rows.add(new Entry(
                    line.id(),
                    position++,
                    line.quantity().toString(),
                    line.name(),
                    amount(line),
                    done ? "Done in the kitchen" : billed ? "On a bill" : "",
                    line.id().equals(selected),
                    of == null && !billed));
        }
    }

    /// In the list, paise only where there are any.
    private static String amount(Line line) {
        String plain = Rupees.plain(line.amount());
        return plain.endsWith(".00") ? plain.substring(0, plain.length() - 3) : plain;
    }

    /// The first entry of a line.
    static Optional<Entry> entry(List<OrderRow> rows, LineId line) {
        return rows.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> entry.line().equals(line))
                .findFirst();
    }
}
