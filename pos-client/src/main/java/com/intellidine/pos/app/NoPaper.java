package com.intellidine.pos.app;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import java.util.concurrent.CompletableFuture;

/// A terminal without a printer: it says so, and never claims to have printed.
public final class NoPaper implements Paper {
    @Override
    public boolean present() {
        return false;
    }

    @Override
    public CompletableFuture<?> print(Order order, Bill bill) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<?> openDrawer() {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<?> print(Order order, Ticket ticket) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
