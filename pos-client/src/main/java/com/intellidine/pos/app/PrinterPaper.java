package com.intellidine.pos.app;

import com.intellidine.device.node.Book;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.pos.counter.Words;
import com.intellidine.pos.printing.ReceiptPrinter;
import com.intellidine.pos.printing.UnableToPrintException;
import com.intellidine.receipt.Document;
import com.intellidine.receipt.Receipts;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Prints what screens ask for, with the names that stand in the book at that moment.
public final class PrinterPaper implements Paper {
    private final DeviceNode node;
    private final ReceiptPrinter printer;

    private PrinterPaper(DeviceNode node, ReceiptPrinter printer) {
        this.node = node;
        this.printer = printer;
    }

    /// @param printer is closed with the paper
    public static PrinterPaper of(DeviceNode node, ReceiptPrinter printer) {
        return new PrinterPaper(node, printer);
    }

    @Override
    public boolean present() {
        return printer.present();
    }

    @Override
    public CompletableFuture<?> print(Order order, Bill bill) {
        return print("Bill " + bill.title(), (book, restaurant) -> {
            String table = Words.tableNumber(book, order);
            String waiter = Words.staffName(book, order.opened().actor());
            return Receipts.receipt(restaurant, book.tab(order), bill, table, waiter);
        });
    }

    @Override
    public CompletableFuture<?> print(Order order, Ticket ticket) {
        return print("Ticket " + ticket.number(), (book, restaurant) -> {
            String table = Words.tableNumber(book, order);
            String waiter = Words.staffName(book, ticket.sent().actor());
            return Receipts.kitchenTicket(order, ticket, table, waiter, restaurant.zone());
        });
    }

    private CompletableFuture<?> print(String what, BiFunction<Book, Restaurant, Document> slip) {
        Book book = node.book();
        @Nullable Restaurant restaurant = book.restaurant();
        if (restaurant == null) {
            return CompletableFuture.failedFuture(new UnableToPrintException(what
                    + " was not printed: this device does not know its restaurant yet; let it sync and print again."));
        }
        return printer.print(slip.apply(book, restaurant));
    }

    @Override
    public CompletableFuture<?> openDrawer() {
        return printer.openDrawer();
    }

    @Override
    public void close() {
        printer.close();
    }
}
