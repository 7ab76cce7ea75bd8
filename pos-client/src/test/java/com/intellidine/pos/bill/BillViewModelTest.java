package com.intellidine.pos.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.Outcome;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.pos.counter.SlowDisk;
import com.intellidine.pos.counter.TestCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BillViewModelTest {
    private final SlowDisk disk = new SlowDisk();
    private final TestCounter test = new TestCounter(disk.journal());
    private final OrderId order = test.open("3", 2);
    private final List<String> went = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private boolean printer = true;
    private CompletableFuture<Void> printing = CompletableFuture.completedFuture(null);

    BillViewModelTest() {
        test.order(order, "BC", 1);
        test.order(order, "BN", 4);
        test.send(order);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private BillViewModel model() {
        BillViewModel.Exits exits = new BillViewModel.Exits() {
            @Override
            public void order(OrderId order) {
                went.add("order");
            }

            @Override
            public void floor() {
                went.add("floor");
            }
        };
        return new BillViewModel(test.counter(), test.session("waiter1"), order, exits, new Paper());
    }

    private final class Paper implements BillPaper {
        @Override
        public boolean present() {
            return printer;
        }

        @Override
        public CompletableFuture<?> print(Order order, Bill bill) {
            printed.add(bill.title() + " with " + order.payments().size() + " payments");
            return printing;
        }

        @Override
        public CompletableFuture<?> openDrawer() {
            printed.add("drawer");
            return printing;
        }
    }

    private void type(BillViewModel model, String digits) {
        digits.chars().forEach(digit -> model.type(Character.toString(digit)));
    }

    @Test
    void showsTheBillBeforeItIsIssued() {
        BillViewModel model = model();
        assertEquals(
                new BillHead("Table 3", "Bill for order A-001", "not yet issued", false),
                model.head().get());
        assertEquals("Spice Route", model.preview().get().restaurant());
        assertEquals(
                List.of("12 MG Road, Bengaluru 560001", "GSTIN 29ABCDE1234F1ZW", "FSSAI 12345678901234"),
                model.preview().get().head());
        assertEquals(
                List.of("1 Butter Chicken 380.00", "4 Butter Naan 240.00"),
                rows(model.preview().get().lines()));
        assertEquals(
                List.of("Subtotal 620.00", "CGST 2.5 % 15.50", "SGST 2.5 % 15.50"),
                rows(model.preview().get().foot()));
        assertEquals("₹ 651.00", model.preview().get().total());
        assertTrue(test.order(order).bills().isEmpty());
    }

    private static List<String> rows(List<Preview.Row> rows) {
        return rows.stream().map(row -> row.label() + " " + row.amount()).toList();
    }

    @Test
    void payIsOffWhileTheCashIsShort() {
        BillViewModel model = model();
        assertFalse(model.cash().get().enough());
        assertEquals("Choose or type the cash", model.cash().get().take());
        type(model, "650");
        assertFalse(model.cash().get().enough());
        assertEquals("Still short", model.cash().get().label());
        assertEquals("₹ 1", model.cash().get().figure());
        model.take();
        test.settle();
        assertTrue(test.order(order).payments().isEmpty());
        assertTrue(test.order(order).bills().isEmpty(), "no number is used up");
    }

    @Test
    void takesCashAndShowsTheChangeWhenItIsOnTheDisk() {
        BillViewModel model = model();
        model.preset(Money.rupees(2_000));
        assertEquals("Take ₹ 2,000, open drawer", model.cash().get().take());
        assertEquals("₹ 1,349", model.cash().get().figure());
        model.take();
        assertTrue(model.saving().get());
        assertFalse(model.paid().get().shown(), "not before it is on the disk");
        assertEquals(List.of(), printed);
        test.until(() -> model.paid().get().shown());
        assertEquals("₹ 1,349", model.paid().get().change());
        assertEquals("₹ 651 paid · bill A/2627/000001", model.paid().get().summary());
        assertEquals(List.of("drawer", "A/2627/000001 with 1 payments"), printed);
        assertEquals(Stage.CLOSED, test.order(order).stage());
        assertTrue(test.tab(order).settled());
        model.done();
        assertEquals(List.of("floor"), went);
    }

    @Test
    void nothingIsPrintedOpenedOrCalledPaidBeforeTheDiskHasIt() {
        BillViewModel model = model();
        disk.hold();
        model.preset(Money.rupees(2_000));
        model.take();
        test.draw();
        assertTrue(test.tab(order).settled(), "decided at once");
        assertTrue(model.saving().get());
        assertFalse(model.paid().get().shown());
        assertEquals(List.of(), printed);
        assertEquals("₹ 651.00", model.preview().get().total(), "the bill stays in sight meanwhile");
        disk.release();
        test.until(() -> model.paid().get().shown());
        assertEquals(List.of("drawer", "A/2627/000001 with 1 payments"), printed);
    }

    @Test
    void takingTwiceTakesOnce() {
        BillViewModel model = model();
        model.exact();
        model.take();
        model.take();
        test.until(() -> model.paid().get().shown());
        model.take();
        test.settle();
        assertEquals(1, test.order(order).payments().size());
        assertEquals("₹ 0", model.paid().get().change());
    }

    @Test
    void theDigitsMakeWholeRupees() {
        BillViewModel model = model();
        model.type("00");
        type(model, "0");
        assertEquals(Money.ZERO, model.cash().get().given(), "zeros in front mean nothing");
        model.type("7");
        model.type("00");
        assertEquals(Money.rupees(700), model.cash().get().given());
        model.deleteLast();
        assertEquals(Money.rupees(70), model.cash().get().given());
        model.clear();
        model.deleteLast();
        assertEquals(Money.ZERO, model.cash().get().given());
        type(model, "123456789012");
        assertEquals(Money.rupees(12_345_678), model.cash().get().given(), "eight digits are enough");
        model.exact();
        assertEquals(Money.rupees(651), model.cash().get().given());
    }

    @Test
    void printsTheBillFirstAndTakesTheMoneyLater() {
        BillViewModel model = model();
        model.printBill();
        assertTrue(model.saving().get());
        model.type("7");
        assertEquals(Money.rupees(7), model.cash().get().given(), "fingers are faster than disks");
        test.until(() -> !printed.isEmpty());
        assertEquals(List.of("A/2627/000001 with 0 payments"), printed);
        assertEquals(
                new BillHead("Table 3", "Bill A/2627/000001", "printed", true),
                model.head().get());
        model.printBill();
        test.settle();
        assertEquals(1, test.order(order).bills().size(), "printed again, not issued again");
        assertEquals(2, printed.size());
        model.exact();
        model.take();
        test.until(() -> model.paid().get().shown());
        assertEquals(1, test.order(order).bills().size());
        assertTrue(test.tab(order).settled());
    }

    @Test
    void aDeadPrinterIsSaidAndMoneyIsTakenAllTheSame() {
        printing = CompletableFuture.failedFuture(new IllegalStateException("The printer does not answer."));
        BillViewModel model = model();
        model.printBill();
        test.until(() -> !test.said().isEmpty());
        assertEquals(
                List.of("The printer does not answer. Bill A/2627/000001 stands; print it again when the printer is "
                        + "ready."),
                test.said());
        assertEquals("not printed here", model.head().get().detail());
        model.exact();
        model.take();
        test.until(() -> model.paid().get().shown());
        assertTrue(test.tab(order).settled());
    }

    @Test
    void aTerminalWithoutAPrinterSaysSo() {
        printer = false;
        BillViewModel model = model();
        assertEquals("Issue bill first", model.printLabel());
        model.preset(Money.rupees(700));
        assertEquals("Take ₹ 700", model.cash().get().take());
        model.printBill();
        test.until(() -> !test.said().isEmpty());
        assertEquals(List.of("Bill A/2627/000001 is issued. This terminal has no printer."), test.said());
        model.take();
        test.until(() -> model.paid().get().shown());
        assertEquals(List.of(), printed);
    }

    @Test
    void whatAnotherTerminalAddsCountsAtOnce() {
        BillViewModel model = model();
        model.exact();
        test.order(order, "RA", 1);
        assertFalse(model.cash().get().enough());
        assertEquals("₹ 751.00", model.preview().get().total());
    }

    @Test
    void whatIsAddedAfterTheBillStaysOpen() {
        BillViewModel model = model();
        model.printBill();
        test.until(() -> !printed.isEmpty());
        test.order(order, "RA", 1);
        model.exact();
        assertEquals(Money.rupees(651), model.cash().get().due());
        model.take();
        test.until(() -> model.paid().get().shown());
        assertEquals("₹ 100 is still open on this order.", model.paid().get().stillOpen());
        assertEquals(Stage.OPEN, test.order(order).stage());
        model.done();
        assertEquals(List.of(), went);
        assertEquals(Money.rupees(100), model.cash().get().due());
        assertEquals(Money.ZERO, model.cash().get().given());
    }

    @Test
    void whatWasPaidJustBeforeAPowerCutOnlyHasToBeClosed() {
        BillsIssued bill = (BillsIssued) ((Outcome.Done) test.counter().desk().bill(test.waiter(), order)).event();
        test.counter().desk().takeCash(test.waiter(), order, bill.bill(), Money.rupees(700));
        test.settle();
        BillViewModel model = model();
        assertEquals("Nothing to pay: close the order", model.cash().get().take());
        model.take();
        test.settle();
        assertEquals(Stage.CLOSED, test.order(order).stage());
        assertEquals(List.of("floor"), went);
    }

    @Test
    void goesBackToTheOrder() {
        BillViewModel model = model();
        model.back();
        assertEquals(List.of("order"), went);
    }

    @Test
    void leavesByItselfWhenTheChangeWasNotTappedAway() {
        BillViewModel model = model();
        model.exact();
        model.take();
        test.until(() -> model.paid().get().shown());
        test.passes(BillViewModel.PAID_SHOWN);
        model.tick();
        assertEquals(List.of(), went);
        test.passes(Duration.ofSeconds(1));
        model.tick();
        assertEquals(List.of("floor"), went);
    }
}
