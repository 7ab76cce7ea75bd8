package com.intellidine.pos.order;

import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands over the order screen.
///
/// @param place `Table 3`
/// @param detail `3 guests · Asha`
/// @param number `Order A-042`, or `New order` before it is opened
/// @param since `sent 14 min ago`
/// @param guests how many, while that can still be chosen; 0 when the order is open or has no guests
public record OrderHead(String place, String detail, String number, String since, int guests) {

    static OrderHead of(@Nullable Tab tab, Place place, int covers, Counter counter, Session session) {
        if (tab == null) {
            return switch (place) {
                case Place.Takeaway takeaway -> new OrderHead("Takeaway", session.firstName(), "New order", "", 0);
                case Place.Table(var id) -> {
                    String number = Optional.ofNullable(counter.book().tables().get(id))
                            .map(DiningTable::number)
                            .orElse("");
                    String detail = Words.guests(covers) + " · " + session.firstName();
                    yield new OrderHead("Table " + number, detail, "New order", "", covers);
                }
                case Place.Open(var unknown) -> new OrderHead("Order", "", "Not known here", "", 0);
            };
        }
        Order order = tab.order();
        String who =
                Words.firstName(Words.staffName(counter.book(), order.opened().actor()));
        String detail = order.table() == null ? who : Words.guests(order.covers()) + " · " + who;
        return new OrderHead(
                Words.place(counter.book(), order), detail, "Order " + order.number(), since(tab, counter.now()), 0);
    }

    private static String since(Tab tab, Instant now) {
        return tab.tickets().stream()
                .map(Ticket::sent)
                .map(stamp -> stamp.at())
                .max(Comparator.naturalOrder())
                .map(at -> "sent " + Words.ago(at, now))
                .orElseGet(() -> "opened " + Words.ago(tab.order().opened().at(), now));
    }
}
