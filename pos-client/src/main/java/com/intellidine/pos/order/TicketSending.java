package com.intellidine.pos.order;

import com.intellidine.device.node.Outcome;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.Order;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import java.util.Optional;

/// Sends what is not sent: decided at once, on paper only when it is on the disk.
final class TicketSending {
    private final Counter counter;
    private final Session session;
    private final TicketPaper paper;
    private final TicketWatch watch;
    private final Runnable show;

    /// @param show that a ticket is saved
    TicketSending(Counter counter, Session session, TicketPaper paper, TicketWatch watch, Runnable show) {
        this.counter = counter;
        this.session = session;
        this.paper = paper;
        this.watch = watch;
        this.show = show;
    }

    /// @return whether a ticket was decided
    boolean send(OrderId order) {
        Optional<Outcome.Done> sent = counter.done(counter.desk().send(session.actor(), order));
        sent.ifPresent(done -> {
            TicketSent event = (TicketSent) done.event();
            watch.decided(event.ticket());
            counter.whenSaved(done, () -> saved(event));
        });
        return sent.isPresent();
    }

    private void saved(TicketSent event) {
        watch.saved(event.ticket());
        show.run();
        counter.node()
                .order(event.order())
                .ifPresent(now -> now.ticket(event.ticket()).ifPresent(ticket -> print(now, ticket)));
    }

    private void print(Order now, Ticket ticket) {
        counter.whenPrinted(
                paper.print(now, ticket), "Ticket " + ticket.number() + " is on the order and goes to the display.");
    }
}
