package com.intellidine.pos.bill;

import com.intellidine.device.node.Book;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.order.Order;
import com.intellidine.pos.counter.Words;
import java.util.Optional;

/// What stands in the bar over the bill.
///
/// @param place where the way back leads: `Table 3`
/// @param title `Bill A/2627/000318`
/// @param detail how far the bill is: `not yet issued`
/// @param again whether printing it would be a second time
public record BillHead(String place, String title, String detail, boolean again) {
    static final BillHead EMPTY = new BillHead("", "", "", false);

    static BillHead paid(Book book, Order order, Bill bill) {
        return new BillHead(Words.place(book, order), "Bill " + bill.title(), "paid", true);
    }

    static BillHead of(Book book, Order order, Optional<Bill> bill, boolean printed, boolean printing) {
        String title = bill.map(issued -> "Bill " + issued.title()).orElse("Bill for order " + order.number());
        String detail =
                bill.isEmpty() ? "not yet issued" : printed ? "printed" : printing ? "printing …" : "not printed here";
        return new BillHead(Words.place(book, order), title, detail, printed);
    }
}
