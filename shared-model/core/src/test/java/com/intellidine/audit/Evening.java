package com.intellidine.audit;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.LogReader;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Replica;
import com.intellidine.wire.EventFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An evening at one till, as the log that it leaves. Its facts are written without asking whether they may be, so
/// that wrong ones can be had too.
final class Evening {
    private static final Instant AT = Instant.parse("2026-11-22T14:12:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final DeviceCode CODE = new DeviceCode("A");
    /// The manager.
    private static final Stamp STAMP =
            DemoRestaurant.SPICE_ROUTE.setUp(AT).getFirst().stamp();

    private final Replica replica = new Replica(
            DemoRestaurant.SPICE_ROUTE.tenant(), new NodeId(new UUID(1, 1)), CODE, new EventFormat(), new Nothing());
    private final List<LogEntry> entries = new ArrayList<>();
    private long ids;
    private int invoice;
    private Percent rate = new Percent(500);
    private List<AppliedDiscount> discounts = List.of();

    Evening() {
        DemoRestaurant.SPICE_ROUTE.setUp(AT).forEach(this::write);
    }

    private void write(Event event) {
        replica.append(event).forEach(placed -> entries.add(placed.entry()));
    }

    private UUID id() {
        return new UUID(2, ++ids);
    }

    Evening withPaidOrders(int count) {
        for (int n = 0; n < count; n++) {
            withOrder(Money.rupees(630));
        }
        return this;
    }

    Evening withWrongTotal() {
        withOrder(Money.rupees(631));
        return this;
    }

    /// A bill that adds up to the paisa, at a rate that does not hold.
    Evening withWrongRate() {
        rate = new Percent(200);
        withOrder(Money.rupees(612));
        return this;
    }

    /// A discount by a rule, which another author may know.
    Evening withDiscount(RuleId rule, Money off) {
        discounts = List.of(new AppliedDiscount(rule, "Happy hour", off));
        Money net = Money.rupees(600).minus(off);
        withOrder(net.plus(Money.paise(net.minor() / 20)));
        return this;
    }

    Evening withFact(Event event) {
        write(event);
        return this;
    }

    Evening withCreditNote(int number) {
        BillId bill = new BillId(id());
        OrderId order = withOrder(Money.rupees(630), bill);
        Money net = Money.rupees(600);
        write(new CreditNoteIssued(
                order,
                new CreditNote(
                        new CreditNoteId(id()),
                        new CreditNoteNumber(CODE, FinancialYear.of(DAY), number),
                        DAY,
                        bill,
                        List.of(line(new LineId(id()), net, Money.ZERO)),
                        totals(net, Money.rupees(630)),
                        CreditNote.Cause.REFUND,
                        "cold",
                        STAMP.actor(),
                        STAMP),
                List.of()));
        return this;
    }

    Evening skippingInvoiceNumbers(int count) {
        invoice += count;
        return this;
    }

    private void withOrder(Money total) {
        withOrder(total, new BillId(id()));
    }

    private OrderId withOrder(Money total, BillId bill) {
        OrderId order = new OrderId(id());
        LineId line = new LineId(id());
        Money price = Money.rupees(300);
        Quantity two = Quantity.portions(2);
        DailyNumber number = replica.nextOrderNumber(DAY);
        TaxClass taxClass = TaxClass.RESTAURANT_SERVICE;
        write(new OrderOpened(order, number, OrderType.TAKEAWAY, null, 1, STAMP));
        write(new LinesAdded(
                order,
                List.of(OrderedLine.plain(line, new ItemId(id()), "Thali", price, taxClass, "kitchen", two)),
                STAMP));
        Money gross = price.times(two, Rounding.HALF_UP);
        Money off = Money.sum(discounts.stream().map(AppliedDiscount::amount).toList());
        List<BillLine> lines = List.of(line(line, gross, off));
        InvoiceNumber invoiceNumber = new InvoiceNumber(CODE, FinancialYear.of(DAY), ++invoice);
        Bill issued =
                new Bill(bill, BillKind.TAX_INVOICE, invoiceNumber, DAY, lines, totals(gross.minus(off), total), STAMP);
        write(new BillsIssued(order, List.of(issued), List.of(), STAMP));
        write(new PaymentTaken(
                order, bill, new PaymentId(id()), Tender.CASH, total, Money.rupees(700), List.of(), STAMP));
        write(new OrderClosed(order, STAMP));
        return order;
    }

    private BillLine line(LineId line, Money gross, Money off) {
        TaxClass taxClass = TaxClass.RESTAURANT_SERVICE;
        Money net = gross.minus(off);
        return new BillLine(
                line,
                1,
                "Thali",
                Quantity.portions(2),
                Money.rupees(300),
                gross,
                off,
                net,
                tax(net),
                rate,
                taxClass,
                taxClass.hsn());
    }

    private Money tax(Money net) {
        return Money.paise(net.minor() * rate.basisPoints() / 10_000);
    }

    private BillTotals totals(Money net, Money total) {
        Money tax = Money.paise(tax(net).minor() / 2);
        Percent half = new Percent(rate.basisPoints() / 2);
        return new BillTotals(
                Money.rupees(600),
                discounts,
                List.of(),
                net,
                List.of(new TaxLine(TaxHead.CGST, half, net, tax), new TaxLine(TaxHead.SGST, half, net, tax)),
                Money.ZERO,
                total);
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /// What a new node reads of its log.
    private static final class Nothing implements LogReader {
        @Override
        public Map<NodeId, Chain> chains() {
            return Map.of();
        }

        @Override
        public boolean copied() {
            return false;
        }

        @Override
        public long highestVersion() {
            return 0;
        }

        @Override
        public Optional<Held> held(EventHash hash) {
            return Optional.empty();
        }

        @Override
        public List<LogEntry> entriesOf(String aggregate) {
            return List.of();
        }

        @Override
        public int lastNumber(Numbering numbering, DeviceCode device, String period) {
            return 0;
        }
    }
}
