package com.intellidine.domain.smallsale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.testing.Bills;
import com.intellidine.testing.Service;
import com.intellidine.testing.SmallSaleFacts;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallSalesTest {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 4, 1);
    private final SmallSaleFacts till = new SmallSaleFacts(Some.id(0xA));

    private static BillTotals worth(long rupees) {
        return Bills.price(Service.opened().adds(1, "Tea", rupees, 1).order().lines(), Some.FIVE_PERCENT, Some.DAY)
                .totals();
    }

    private static SmallSalesInvoiced invoice(@Nullable InvoicedSales state, SmallSales sales, LocalDate date) {
        return switch (wish(sales, date).decide(state)) {
            case Decision.Accepted(SmallSalesInvoiced invoiced) -> invoiced;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static InvoiceSmallSales wish(SmallSales sales, LocalDate date) {
        return new InvoiceSmallSales(Some.TENANT, Some.A, date, sales, Seller.UNKNOWN, Some.STAMP);
    }

    private static void refused(Refusal expected, Decision<?> decision) {
        assertEquals(
                expected,
                assertInstanceOf(Decision.Refused.class, decision, decision.toString())
                        .refusal());
    }

    @Test
    void needsNoInvoiceBelowTwoHundredRupeesForNobodyInParticular() {
        assertEquals(BillKind.SMALL_SALE, BillKind.TAX_INVOICE.ifSmall(worth(199), null));
        assertEquals(BillKind.TAX_INVOICE, BillKind.TAX_INVOICE.ifSmall(worth(200), null));
        assertEquals(BillKind.TAX_INVOICE, BillKind.TAX_INVOICE.ifSmall(worth(50), new Buyer("Asha", "", "", "")));
        assertEquals(BillKind.BILL_OF_SUPPLY, BillKind.BILL_OF_SUPPLY.ifSmall(worth(50), null));
        assertEquals(BillKind.VAT_BILL, BillKind.VAT_BILL.ifSmall(worth(50), null));
    }

    @Test
    void addsUpWhatTheDeviceSoldSinceItsLastInvoice() {
        till.sells(30, BillKind.SMALL_SALE)
                .sells(500, BillKind.AGGREGATOR)
                .sells(45, BillKind.SMALL_SALE)
                .sells(900, BillKind.AGGREGATOR);
        SmallSales sales = SmallSales.of(till.chain(), 0).orElseThrow();
        assertEquals(2, sales.count());
        assertEquals(3, sales.through());
        assertEquals(Money.rupees(75), sales.value());
        assertEquals(SmallSaleFacts.due(30).plus(SmallSaleFacts.due(45)), sales.total());
        assertEquals(45, SmallSales.of(till.chain(), 1).orElseThrow().value().minor() / 100);
        assertEquals(true, SmallSales.of(till.chain(), 3).isEmpty());
    }

    @Test
    void numbersTheInvoicesOfADeviceWithoutAHoleAndAnewEachYear() {
        till.sells(30, BillKind.SMALL_SALE);
        SmallSalesInvoiced first = invoice(null, SmallSales.of(till.chain(), 0).orElseThrow(), Some.DAY);
        assertEquals("A-C/2627/00001", first.number().toString());
        InvoicedSales after = InvoicedSales.apply(null, first);
        till.tells(first).sells(60, BillKind.SMALL_SALE);
        SmallSales next = SmallSales.of(till.chain(), after.after(Some.A)).orElseThrow();
        assertEquals(1, next.count());
        assertEquals("A-C/2627/00002", invoice(after, next, Some.DAY).number().toString());
        SmallSalesInvoiced nextYear = invoice(after, next, NEXT_YEAR);
        assertEquals("A-C/2728/00001", nextYear.number().toString());
        InvoicedSales ahead = InvoicedSales.apply(after, nextYear);
        till.tells(nextYear).sells(70, BillKind.SMALL_SALE);
        SmallSales last = SmallSales.of(till.chain(), ahead.after(Some.A)).orElseThrow();
        assertEquals(
                "A-C/2627/00002",
                invoice(ahead, last, Some.DAY).number().toString(),
                "the clock was ahead, and has come back to the old year");
    }

    @Test
    void invoicesTheManyPartsOfOneTable() {
        till.sells(30, BillKind.SMALL_SALE);
        SmallSales one = SmallSales.of(till.chain(), 0).orElseThrow();
        accepted(parts(one, Limits.BILL_PARTS_MAX));
        refused(
                new SmallSaleRefusal.SumsWrong(),
                wish(parts(one, Limits.BILL_PARTS_MAX + 1), Some.DAY).decide(null));
    }

    private static SmallSales parts(SmallSales of, int count) {
        return new SmallSales(of.after(), of.through(), count, of.value(), of.taxes(), of.roundOff(), of.total());
    }

    private static void accepted(SmallSales sales) {
        assertInstanceOf(Decision.Accepted.class, wish(sales, Some.DAY).decide(null));
    }

    @Test
    void putsNoSaleOnTwoInvoices() {
        till.sells(30, BillKind.SMALL_SALE);
        SmallSales sales = SmallSales.of(till.chain(), 0).orElseThrow();
        InvoicedSales after = InvoicedSales.apply(null, invoice(null, sales, Some.DAY));
        refused(new SmallSaleRefusal.AlreadyInvoiced(), wish(sales, Some.DAY).decide(after));
        assertEquals(after, InvoicedSales.apply(after, invoice(null, sales, Some.DAY)), "the same fact again");
    }

    @Test
    void refusesSumsThatAreNotThoseOfSales() {
        till.sells(30, BillKind.SMALL_SALE);
        SmallSales sales = SmallSales.of(till.chain(), 0).orElseThrow();
        SmallSales more = new SmallSales(
                sales.after(),
                sales.through(),
                sales.count(),
                sales.value(),
                sales.taxes(),
                sales.roundOff(),
                sales.total().plus(Money.paise(1)));
        refused(new SmallSaleRefusal.SumsWrong(), wish(more, Some.DAY).decide(null));
        LocalDate dead = LocalDate.EPOCH;
        refused(new SmallSaleRefusal.DateImpossible(dead), wish(sales, dead).decide(null));
        TreeMap<String, Integer> full = new TreeMap<>();
        full.put("A/2026", SmallSalesNumber.NUMBER_MAX);
        InvoicedSales usedUp = new InvoicedSales(new TreeMap<>(), full);
        refused(new SmallSaleRefusal.NumbersUsedUp(), wish(sales, Some.DAY).decide(usedUp));
    }

    @Test
    void billsNoLargeSaleAsASmallOneAndCancelsNone() {
        Service table = Service.opened().adds(1, "Tea", 250, 1);
        refused(new OrderRefusal.InvoiceNeeded(), table.tries(small(table)));
        Service tea = Service.opened().adds(1, "Tea", 25, 1);
        tea.does(small(tea));
        refused(
                new OrderRefusal.SmallSaleStands(),
                tea.tries(new CancelBill(Service.ORDER, Some.bill(1), "wrong table", Some.ASHA, Some.STAMP)));
    }

    private static IssueBills small(Service table) {
        Bill bill = table.bill(1).bills().getFirst();
        return new IssueBills(
                Service.ORDER,
                List.of(new Bill(
                        Some.bill(1), BillKind.SMALL_SALE, null, bill.date(), bill.lines(), bill.totals(), Some.STAMP)),
                Some.STAMP);
    }
}
