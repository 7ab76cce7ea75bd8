package com.intellidine.pos.app;

import com.intellidine.pos.bill.BillPaper;
import com.intellidine.pos.order.TicketPaper;

/// Everything that a terminal prints.
public interface Paper extends BillPaper, TicketPaper, AutoCloseable {
    @Override
    void close();
}
