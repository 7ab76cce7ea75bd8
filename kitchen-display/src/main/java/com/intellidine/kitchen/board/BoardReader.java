package com.intellidine.kitchen.board;

import com.intellidine.device.node.Book;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads the board out of the book.
final class BoardReader {
    private static final Duration DINE_IN_PROMISE = Duration.ofMinutes(10);
    private static final Duration TAKEAWAY_PROMISE = Duration.ofMinutes(15);

    private final Book book;
    private final StationFilter filter;

    BoardReader(Book book, StationFilter filter) {
        this.book = book;
        this.filter = filter;
    }

    Board read() {
        List<BoardTicket> tickets = new ArrayList<>();
        List<BumpedTicket> bumped = new ArrayList<>();
        for (Order order : book.orders().values()) {
            for (Ticket ticket : order.tickets()) {
                if (!concerns(ticket)) {
                    continue;
                }
                Instant bumpedAt =
                        ticket.bumped() == null ? null : ticket.bumped().at();
                if (bumpedAt == null) {
                    tickets.add(ticket(order, ticket));
                } else {
                    bumped.add(bumped(order, ticket, bumpedAt));
                }
            }
        }
        // The id settles ties, so that cards sent in the same millisecond never change places.
        tickets.removeIf(BoardTicket::leftToOthers);
        tickets.sort(Comparator.comparing(BoardTicket::sent)
                .thenComparing(ticket -> ticket.id().value()));
        bumped.sort(Comparator.comparing(BumpedTicket::bumped)
                .reversed()
                .thenComparing(ticket -> ticket.id().value()));
        return new Board(tickets, allDay(tickets), bumped.subList(0, Math.min(bumped.size(), Board.RECALL_MAX)));
    }

    private boolean concerns(Ticket ticket) {
        return ticket.lines().stream().anyMatch(this::concerns);
    }

    private boolean concerns(TicketLine line) {
        return line.stations().stream().anyMatch(filter::admits);
    }

    private BoardTicket ticket(Order order, Ticket ticket) {
        List<BoardLine> lines = ticket.lines().stream()
                .filter(this::concerns)
                .map(sent -> line(order, ticket, sent))
                .sorted(Comparator.comparing(BoardLine::station, StationFilter::compare))
                .toList();
        boolean takeaway = order.type() == OrderType.TAKEAWAY;
        return new BoardTicket(
                order.id(),
                ticket.id(),
                ticket.number().toString(),
                title(order),
                takeaway,
                subtitle(order, ticket),
                !order.tickets().getFirst().id().equals(ticket.id()),
                order.stage() == Order.Stage.CANCELLED,
                ticket.sent().at(),
                takeaway ? TAKEAWAY_PROMISE : DINE_IN_PROMISE,
                lines,
                (int) ticket.lines().stream()
                        .filter(sent -> openElsewhere(order, ticket, sent))
                        .count());
    }

    /// Another station has still to make its part.
    private boolean openElsewhere(Order order, Ticket ticket, TicketLine sent) {
        return home(order, ticket, sent).id().equals(ticket.id())
                && sent.stations().stream()
                        .anyMatch(station -> !filter.admits(station)
                                && !ticket.madeAt(sent.line()).contains(station));
    }

    /// The earliest ticket that has the line.
    private Ticket home(Order order, Ticket ticket, TicketLine sent) {
        TicketId first = book.tab(order).known(sent.line()).map(Line::ticket).orElse(ticket.id());
        return order.ticket(first).orElse(ticket);
    }

    private BoardLine line(Order order, Ticket ticket, TicketLine sent) {
        Optional<Line> line = book.tab(order).known(sent.line());
        Ticket home = home(order, ticket, sent);
        List<TicketLine.Part> here = sent.dishes().stream()
                .filter(part -> filter.admits(part.station()))
                .toList();
        List<String> dishes = here.stream().map(TicketLine.Part::name).toList();
        int now = line.map(found -> found.quantity().count())
                .orElse(sent.quantity().count());
        boolean repeat = !home.id().equals(ticket.id());
        return new BoardLine(
                sent.line(),
                home.id(),
                now,
                now == sent.quantity().count() ? 0 : sent.quantity().count(),
                sent.parts().isEmpty() ? sent.name() : sent.name() + ": " + String.join(", ", dishes),
                here.getFirst().station(),
                dishes,
                here.stream().allMatch(part -> home.madeAt(sent.line()).contains(part.station()))
                        || (repeat && !home.onBoard()),
                line.map(Line::removed).orElse(false) || order.stage() == Order.Stage.CANCELLED,
                repeat ? home.number().toString() : null);
    }

    private String title(Order order) {
        return switch (order.type()) {
            case TAKEAWAY -> "Takeaway";
            case DELIVERY -> "Delivery";
            case AGGREGATOR ->
                order.aggregator() == null ? "Delivery" : order.aggregator().platform();
            case DINE_IN, MOBILE ->
                Optional.ofNullable(order.table())
                        .map(book.tables()::get)
                        .map(DiningTable::number)
                        .map(BoardReader::tableTitle)
                        .orElse("Table ?");
        };
    }

    /// A bare number is called `T3`; a table with a name, like `Garden 2`, keeps it.
    private static String tableTitle(String number) {
        return !number.isEmpty() && number.chars().allMatch(Character::isDigit) ? "T" + number : number;
    }

    private String subtitle(Order order, Ticket ticket) {
        String sender = Optional.ofNullable(book.staff().get(ticket.sent().actor()))
                .map(StaffMember::name)
                .orElse("Guest");
        return switch (order.type()) {
            // What is called out at the counter is the number on the guest's receipt.
            case TAKEAWAY, DELIVERY, MOBILE, AGGREGATOR -> sender + " · order " + order.number();
            case DINE_IN -> sender + " · " + order.covers() + (order.covers() == 1 ? " guest" : " guests");
        };
    }

    private BumpedTicket bumped(Order order, Ticket ticket, Instant at) {
        String dishes = ticket.lines().stream()
                .filter(this::concerns)
                .map(line -> line.quantity() + " × " + line.name())
                .collect(Collectors.joining(", "));
        return new BumpedTicket(order.id(), ticket.id(), ticket.number().toString(), title(order), dishes, at);
    }

    private static List<DishCount> allDay(List<BoardTicket> tickets) {
        Map<String, Integer> counts = new TreeMap<>();
        for (BoardTicket ticket : tickets) {
            ticket.lines().stream()
                    .filter(BoardLine::toMake)
                    .forEach(line -> line.dishes().forEach(dish -> counts.merge(dish, line.quantity(), Integer::sum)));
        }
        return counts.entrySet().stream()
                .map(entry -> new DishCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(DishCount::count).reversed().thenComparing(DishCount::dish))
                .toList();
    }
}
