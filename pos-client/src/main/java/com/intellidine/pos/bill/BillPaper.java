package com.intellidine.pos.bill;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.order.Order;
import java.util.concurrent.CompletableFuture;

/// Prints bills and opens the drawer. No call waits; a failure carries a sentence for people.
public interface BillPaper {
    /// Whether this terminal has a printer at all.
    boolean present();

    CompletableFuture<?> print(Order order, Bill bill);

    CompletableFuture<?> openDrawer();
}
