package com.intellidine.pos.app;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what would have been printed.
final class PaperInMemory implements Paper {
    private final List<String> slips = new CopyOnWriteArrayList<>();

    List<String> slips() {
        return slips;
    }

    @Override
    public boolean present() {
        return true;
    }

    private CompletableFuture<?> slip(String what) {
        slips.add(what);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> print(Order order, Bill bill) {
        return slip("bill " + bill.title());
    }

    @Override
    public CompletableFuture<?> openDrawer() {
        return slip("drawer");
    }

    @Override
    public CompletableFuture<?> print(Order order, Ticket ticket) {
        return slip("ticket " + ticket.number());
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
