package com.intellidine.pos.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.printing.NoPrinter;
import com.intellidine.pos.printing.PrintResult;
import com.intellidine.pos.printing.ReceiptPrinter;
import com.intellidine.receipt.Document;
import com.intellidine.receipt.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrinterPaperTest {
    private final TestCounter till = new TestCounter();
    private final PrinterInMemory printer = new PrinterInMemory();
    private final PrinterPaper paper = PrinterPaper.of(till.counter().node(), printer);

    @AfterEach
    void close() {
        paper.close();
        till.close();
    }

    @Test
    void printsTicketWithTableAndWaiter() {
        Order order = sentOrder();
        paper.print(order, order.tickets().getFirst()).join();
        String slip = printer.slip();
        assertTrue(slip.contains("TABLE 3") && slip.contains("Asha Singh") && slip.contains("4 guests"), slip);
        assertTrue(slip.contains(" 2 x Chole Bhature"), slip);
    }

    @Test
    void printsBillOfTheRestaurantWithWhatWasPaid() {
        Order sent = sentOrder();
        till.counter().desk().bill(till.waiter(), sent.id());
        till.counter()
                .desk()
                .takeCash(
                        till.waiter(),
                        sent.id(),
                        till.order(sent.id()).bills().getFirst().id(),
                        Money.rupees(2_000));
        Order paid = till.order(sent.id());
        paper.print(paid, paid.bills().getFirst()).join();
        String slip = printer.slip();
        assertTrue(slip.contains("Spice Route") && slip.contains("GSTIN 29ABCDE1234F1ZW"), slip);
        assertTrue(slip.contains("Served by Asha Singh") && slip.contains("Table 3"), slip);
        assertTrue(slip.contains("Cash given                              2,000.00"), slip);
    }

    @Test
    void saysWhetherThereIsPrinter() {
        assertTrue(paper.present());
        assertFalse(PrinterPaper.of(till.counter().node(), new NoPrinter()).present());
    }

    @Test
    void opensTheDrawerOnThePrinter() {
        assertEquals(PrintResult.SENT, paper.openDrawer().join());
        assertEquals(1, printer.pulses);
    }

    private Order sentOrder() {
        OrderId id = till.open("3", 4);
        till.order(id, "CB", 2);
        till.send(id);
        return till.order(id);
    }

    private static final class PrinterInMemory implements ReceiptPrinter {
        private final List<Document> slips = new ArrayList<>();
        private int pulses;

        String slip() {
            assertEquals(1, slips.size());
            return TextLayout.text(slips.getFirst(), 48);
        }

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public CompletableFuture<PrintResult> print(Document document) {
            slips.add(document);
            return CompletableFuture.completedFuture(PrintResult.SENT);
        }

        @Override
        public CompletableFuture<PrintResult> openDrawer() {
            pulses++;
            return CompletableFuture.completedFuture(PrintResult.SENT);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
