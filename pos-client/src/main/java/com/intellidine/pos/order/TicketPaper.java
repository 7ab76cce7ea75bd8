package com.intellidine.pos.order;

import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import java.util.concurrent.CompletableFuture;

/// Prints kitchen tickets. A device without a printer does nothing; a failure carries a sentence for people.
@FunctionalInterface
public interface TicketPaper {
    CompletableFuture<?> print(Order order, Ticket ticket);
}
