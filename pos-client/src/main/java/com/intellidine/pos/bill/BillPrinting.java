package com.intellidine.pos.bill;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.order.Order;
import com.intellidine.pos.counter.Counter;
import java.util.HashSet;
import java.util.Set;

/// Bills on paper: what is being printed here and what came out. Only what is on the disk is handed to it.
final class BillPrinting {
    private final Counter counter;
    private final BillPaper paper;
    private final Runnable show;
    private final Set<BillId> printed = new HashSet<>();
    private final Set<BillId> printing = new HashSet<>();

    /// @param show that a bill came out, or did not
    BillPrinting(Counter counter, BillPaper paper, Runnable show) {
        this.counter = counter;
        this.paper = paper;
        this.show = show;
    }

    /// Whether there is a printer.
    boolean present() {
        return paper.present();
    }

    boolean isPrinted(Bill bill) {
        return printed.contains(bill.id());
    }

    boolean isPrinting(Bill bill) {
        return printing.contains(bill.id());
    }

    void print(Order now, Bill bill) {
        if (!paper.present()) {
            counter.notices().success("Bill " + bill.title() + " is issued. This terminal has no printer.");
            return;
        }
        printing.add(bill.id());
        String comfort = "Bill " + bill.title() + " stands; print it again when the printer is ready.";
        counter.whenPrinted(paper.print(now, bill), comfort, cameOut -> {
            printing.remove(bill.id());
            if (cameOut) {
                printed.add(bill.id());
            }
            show.run();
        });
    }

    /// For a payment that was just taken: the drawer first, because the guest waits for change.
    void openDrawerAndPrint(Order now, Bill bill) {
        if (paper.present()) {
            counter.whenPrinted(paper.openDrawer(), "Open the drawer by hand.");
            counter.whenPrinted(paper.print(now, bill), "The payment of bill " + bill.title() + " is saved.");
        }
    }
}
