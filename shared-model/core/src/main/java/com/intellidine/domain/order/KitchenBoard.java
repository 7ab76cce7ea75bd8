package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a kitchen screen shows, oldest ticket first: a station its own lines, the expo all of them.
public record KitchenBoard(List<Card> cards) {
    /// A ticket as one screen shows it.
    ///
    /// @param order that the ticket was sent for
    /// @param readyBy what the guest was promised; null without a promise
    public record Card(
            OrderId order,
            TicketId ticket,
            DailyNumber number,
            Instant sent,
            @Nullable Instant readyBy,
            List<Dish> dishes) {
        public Card {
            dishes = List.copyOf(dishes);
        }
    }

    /// A line as it stands now, beside what the ticket said of it.
    ///
    /// @param here the dishes of it that this screen is about: of a combo those that are made at its station
    /// @param left those of them that are not made yet
    /// @param place the order whose table gets it now
    /// @param toMake in thousandths; 0 for a void
    /// @param unseen it is not what the kitchen was told last, and has to be acknowledged
    /// @param alreadyOn the ticket that has it, when this one is a repeat; null otherwise
    public record Dish(
            TicketLine said,
            List<TicketLine.Part> here,
            List<TicketLine.Part> left,
            OrderId place,
            int toMake,
            boolean unseen,
            boolean served,
            @Nullable DailyNumber alreadyOn) {
        public Dish {
            here = List.copyOf(here);
            left = List.copyOf(left);
        }

        /// Nothing is left to make of it here.
        public boolean done() {
            return left.isEmpty();
        }

        Dish only(String station) {
            return new Dish(
                    said,
                    here.stream().filter(part -> part.station().equals(station)).toList(),
                    left.stream().filter(part -> part.station().equals(station)).toList(),
                    place,
                    toMake,
                    unseen,
                    served,
                    alreadyOn);
        }

        /// Somebody still has to do something: make it, or see what became of it.
        boolean open() {
            return alreadyOn == null && (unseen || cooking());
        }

        boolean cooking() {
            return alreadyOn == null && toMake > 0 && !done();
        }
    }

    public KitchenBoard {
        cards = List.copyOf(cards);
    }

    /// A ticket stays until all of the station's lines are made and seen.
    public static KitchenBoard ofStation(Collection<Order> orders, String station) {
        return new KitchenBoard(cards(orders).stream()
                .map(card -> only(card, station))
                .filter(card -> card.dishes().stream().anyMatch(Dish::open))
                .toList());
    }

    /// A ticket stays until it is bumped, and longer while something of it is unseen.
    public static KitchenBoard ofExpo(Collection<Order> orders) {
        return new KitchenBoard(cards(orders).stream()
                .filter(card -> card.dishes().stream().anyMatch(dish -> dish.open())
                        || orders.stream()
                                .filter(order -> order.id().equals(card.order()))
                                .flatMap(order -> order.ticket(card.ticket()).stream())
                                .anyMatch(Ticket::onBoard))
                .toList());
    }

    /// How much of each dish is still to be made on this board, in thousandths, by its name. Of a combo the dishes of
    /// it count, not the combo: nobody cooks a combo.
    public Map<String, Integer> allDay() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Card card : cards) {
            card.dishes().stream()
                    .filter(Dish::cooking)
                    .forEach(dish ->
                            dish.left().forEach(part -> counts.merge(part.name(), dish.toMake(), Integer::sum)));
        }
        return counts;
    }

    private static Card only(Card card, String station) {
        return new Card(
                card.order(),
                card.ticket(),
                card.number(),
                card.sent(),
                card.readyBy(),
                card.dishes().stream()
                        .filter(dish -> dish.said().stations().contains(station))
                        .map(dish -> dish.only(station))
                        .toList());
    }

    private static List<Card> cards(Collection<Order> orders) {
        Map<LineId, Line> lines = new HashMap<>();
        orders.forEach(order -> order.lines().forEach(line -> lines.put(line.id(), line)));
        List<Card> cards = new ArrayList<>();
        for (Order order : orders) {
            for (Ticket ticket : order.tickets()) {
                cards.add(new Card(
                        order.id(),
                        ticket.id(),
                        ticket.number(),
                        ticket.sent().at(),
                        order.readyBy(),
                        ticket.lines().stream()
                                .map(said -> dish(order, ticket, said, lines.get(said.line())))
                                .toList()));
            }
        }
        // The id settles ties, so that cards sent in the same millisecond never change places.
        cards.sort(Comparator.comparing(Card::sent)
                .thenComparing(card -> card.ticket().value()));
        return cards;
    }

    /// A line that is not known here is as its ticket said.
    private static Dish dish(Order order, Ticket ticket, TicketLine said, @Nullable Line line) {
        @Nullable Sent sent = line == null ? null : line.kitchen();
        if (line == null || sent == null) {
            return new Dish(
                    said,
                    said.dishes(),
                    ticket.onBoard() ? said.dishes() : List.of(),
                    order.id(),
                    said.quantity().thousandths(),
                    false,
                    false,
                    null);
        }
        return new Dish(
                said,
                said.dishes(),
                said.dishes().stream()
                        .filter(part -> !sent.doneAt(part.station()))
                        .toList(),
                line.place(),
                line.toMake(),
                line.unseen(),
                sent.served(),
                sent.ticket().equals(ticket.id()) ? null : sent.number());
    }
}
