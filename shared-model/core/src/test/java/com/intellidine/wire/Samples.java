package com.intellidine.wire;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteCancelled;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.LineAcknowledged;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.LinesServed;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketRecalled;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.MobileEvent.AcceptRequested;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.MobileEvent.MobileOrderExpired;
import com.intellidine.domain.order.MobileEvent.MobileOrderRefused;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentFailed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.PaymentEvent.ReferenceCorrected;
import com.intellidine.domain.order.PaymentEvent.ReferenceMatched;
import com.intellidine.domain.order.ServiceEvent.AddressGiven;
import com.intellidine.domain.order.ServiceEvent.AggregatorNamed;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.CoversChanged;
import com.intellidine.domain.order.ServiceEvent.CustomerNamed;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesHeld;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.ServiceEvent.TableChanged;
import com.intellidine.domain.order.ServiceEvent.TimePromised;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.EventSealer.Unsealed;
import com.intellidine.sync.NodeId;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One event of every type, with every field filled.
public final class Samples {
    public static final Unsealed UNSEALED = new Unsealed(
            Some.TENANT,
            new NodeId(Some.id(0x500)),
            2,
            EventHash.of("the event before"),
            3,
            List.of(EventHash.of("one head"), EventHash.of("another head")));

    static final Stamp STAMP = new Stamp(new StaffId(Some.id(1)), Instant.parse("2026-11-22T06:30:00.123Z"));

    private static final CustomerId CUSTOMER = new CustomerId(Some.id(34));
    private static final ShiftId SHIFT = new ShiftId(Some.id(35));
    private static final Instant READY = Instant.parse("2026-11-22T06:50:00Z");
    private static final List<OrderId> HOMES = List.of(Some.order(12), Some.order(13));

    private Samples() {}

    public static List<Event> all() {
        return Stream.of(
                        orders(),
                        MenuSamples.all(),
                        ReferenceSamples.all(),
                        ShiftSamples.all(),
                        List.of(SmallSaleSample.of()),
                        RuleSamples.all(),
                        StockSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> orders() {
        return List.of(
                new OrderOpened(
                        Some.order(10),
                        Some.number(42),
                        OrderType.DINE_IN,
                        Some.table(3),
                        4,
                        CUSTOMER,
                        new Aggregator("Zomato", "Z-1", true),
                        STAMP),
                new CoversChanged(Some.order(10), 5, STAMP),
                new CustomerNamed(Some.order(10), CUSTOMER, STAMP),
                new TableChanged(Some.order(10), Some.table(4), STAMP),
                new AddressGiven(Some.order(10), CUSTOMER, new Ciphertext("NyBDaHVyY2ggU3RyZWV0"), STAMP),
                new AggregatorNamed(Some.order(10), new Aggregator("Swiggy", "S-2", false), STAMP),
                new TimePromised(Some.order(10), READY, STAMP),
                new ChargeSet(Some.order(10), ChargeKind.PACKING, Money.rupees(15), STAMP),
                new LinesAdded(
                        Some.order(10),
                        List.of(new OrderedLine(
                                Some.line(11),
                                new ItemId(Some.id(20)),
                                new VariantId(Some.id(30)),
                                "Paneer “Tikka” पनीर टिक्का (half)",
                                "P. Tikka ½",
                                "पनीर टिक्का (half)",
                                Money.paise(28_050),
                                List.of(new LineModifier(
                                        new ModifierId(Some.id(31)), "Extra cheese", Money.rupees(30), 2)),
                                List.of(new ChosenPart(
                                        new ItemId(Some.id(34)),
                                        new VariantId(Some.id(35)),
                                        "Sweet Lassi",
                                        "Lassi",
                                        "bar",
                                        Money.rupees(15))),
                                new CategoryId(Some.id(36)),
                                new Percent(1_250),
                                TaxClass.RESTAURANT_SERVICE,
                                "21069099",
                                "kitchen",
                                2,
                                4,
                                true,
                                Some.APPROVAL,
                                true,
                                "less oil",
                                "no nuts",
                                EventHash.of("an edit").hex(),
                                Quantity.portions(3))),
                        STAMP),
                new LineQuantityChanged(Some.order(10), Some.line(11), Quantity.portions(2), STAMP),
                new LineRemoved(Some.order(10), Some.line(11), STAMP),
                new LinesHeld(Some.order(10), List.of(Some.line(11)), true, HOMES, STAMP),
                new LineWrittenOff(
                        Some.order(10),
                        Some.line(11),
                        new WriteOff(
                                new WriteOffId(Some.id(32)),
                                WriteOff.Kind.VOID,
                                Quantity.portions(1),
                                "spilled",
                                new StaffId(Some.id(33)),
                                STAMP)),
                new LinesPlaced(Some.order(10), Some.order(12), List.of(Some.line(11), Some.line(12)), HOMES, STAMP),
                new TicketSent(
                        Some.order(10),
                        Some.ticket(50),
                        Some.number(7),
                        List.of(
                                new TicketLine(
                                        Some.line(11),
                                        2,
                                        Quantity.portions(2),
                                        "Paneer Tikka",
                                        "पनीर टिक्का",
                                        "kitchen",
                                        List.of(new TicketLine.Part("Lassi", "bar")),
                                        List.of("2 × Extra cheese"),
                                        "less oil",
                                        "no nuts",
                                        2,
                                        4,
                                        true,
                                        true),
                                TicketLine.plain(Some.line(12), 1, Quantity.portions(1), "Sweet Lassi", "bar")),
                        HOMES,
                        STAMP),
                new MobileOrderAccepted(
                        Some.order(10),
                        Some.ticket(50),
                        Some.number(7),
                        List.of(TicketLine.plain(Some.line(12), 1, Quantity.portions(1), "Sweet Lassi", "bar")),
                        READY,
                        STAMP),
                new LinesMarked(
                        Some.order(10),
                        Some.ticket(50),
                        List.of(Some.line(11), Some.line(12)),
                        "bar",
                        true,
                        HOMES,
                        STAMP),
                new TicketBumped(Some.order(10), Some.ticket(50), HOMES, STAMP),
                new TicketRecalled(Some.order(10), Some.ticket(50), HOMES, STAMP),
                new LineAcknowledged(Some.order(10), Some.line(11), Quantity.portions(1), STAMP),
                new LinesServed(Some.order(10), List.of(Some.line(11)), HOMES, STAMP),
                new BillsIssued(Some.order(10), List.of(bill(), aggregatorBill()), HOMES, Some.DAY, STAMP),
                new BillCancelled(
                        Some.order(10),
                        new BillCancellation(Some.bill(60), "wrong table", new StaffId(Some.id(33)), STAMP),
                        List.of(new RuleId(Some.id(80))),
                        HOMES,
                        Some.DAY),
                new CreditNoteIssued(
                        Some.order(10),
                        new CreditNote(
                                new CreditNoteId(Some.id(61)),
                                new CreditNoteNumber(Some.A, new FinancialYear(2026), 7),
                                Some.DAY,
                                Some.bill(60),
                                List.of(),
                                new BillTotals(
                                        Money.ZERO,
                                        List.of(),
                                        List.of(),
                                        Money.ZERO,
                                        List.of(),
                                        Money.ZERO,
                                        Money.ZERO),
                                CreditNote.Cause.CORRECTION,
                                "billed twice",
                                new StaffId(Some.id(33)),
                                STAMP),
                        HOMES,
                        Some.DAY),
                new CreditNoteCancelled(
                        Some.order(10),
                        new NoteCancellation(
                                new CreditNoteId(Some.id(61)), "credited twice", new StaffId(Some.id(33)), STAMP),
                        HOMES,
                        Some.DAY),
                new BillReprinted(Some.order(10), Some.bill(60), Some.APPROVAL, STAMP),
                new PaymentTaken(
                        Some.order(10),
                        Some.bill(60),
                        Some.payment(70),
                        Tender.CREDIT,
                        Money.rupees(589),
                        Money.rupees(600),
                        Money.rupees(11),
                        "slip 7",
                        CUSTOMER,
                        SHIFT,
                        Some.DAY,
                        Some.APPROVAL,
                        HOMES,
                        STAMP),
                new PaymentRequested(
                        Some.order(10),
                        Some.bill(60),
                        Some.payment(71),
                        Tender.UPI,
                        Money.rupees(589),
                        Money.rupees(11),
                        "A/2627/000318",
                        HOMES,
                        STAMP),
                new PaymentConfirmed(
                        Some.order(10),
                        Some.payment(71),
                        Tender.UPI,
                        Money.rupees(589),
                        Money.rupees(11),
                        "UTR 1",
                        SHIFT,
                        Some.DAY,
                        HOMES,
                        STAMP),
                new PaymentFailed(Some.order(10), Some.payment(71), "no answer", HOMES, STAMP),
                new ReferenceMatched(Some.order(10), Some.payment(71), "UTR 2", HOMES, STAMP),
                new ReferenceCorrected(Some.order(10), Some.payment(71), "UTR 3", HOMES, STAMP),
                new PaymentRefunded(
                        Some.order(10),
                        Some.payment(71),
                        new Refund(
                                Some.payment(72),
                                Tender.CASH,
                                Money.rupees(5),
                                Money.rupees(1),
                                "paid twice",
                                new StaffId(Some.id(33)),
                                SHIFT,
                                STAMP),
                        CUSTOMER,
                        Some.DAY,
                        HOMES),
                new OrderClosed(Some.order(10), HOMES, STAMP),
                new OrderCancelled(Some.order(10), "guest left", Some.ASHA, List.of(Some.line(11)), HOMES, STAMP),
                new AcceptRequested(Some.order(10), 20, STAMP),
                new MobileOrderRefused(Some.order(10), "kitchen closed", Some.ASHA, List.of(Some.line(11)), STAMP),
                new MobileOrderExpired(Some.order(10), List.of(Some.line(11)), STAMP));
    }

    private static Bill bill() {
        return new Bill(
                Some.bill(60),
                BillKind.TAX_INVOICE,
                new InvoiceNumber(Some.A, new FinancialYear(2026), 318),
                Some.DAY,
                List.of(new BillLine(
                        Some.line(11),
                        2,
                        "Paneer Tikka",
                        Quantity.portions(2),
                        Money.paise(28_050),
                        Money.paise(56_100),
                        Money.paise(5_610),
                        Money.paise(50_490),
                        Money.paise(2_524),
                        new Percent(500),
                        TaxClass.RESTAURANT_SERVICE,
                        "996331")),
                new BillTotals(
                        Money.paise(56_100),
                        List.of(
                                new AppliedDiscount(
                                        new RuleId(Some.id(80)), "Happy hour", Money.paise(5_000), null, true),
                                new AppliedDiscount(null, "By hand", Money.paise(610), Some.APPROVAL, false)),
                        List.of(
                                new Charge(
                                        ChargeKind.PACKING,
                                        "Packing",
                                        Money.paise(1_000),
                                        Money.paise(1_000),
                                        Money.paise(50),
                                        new Percent(500)),
                                new Charge(
                                        ChargeKind.SERVICE,
                                        "Service charge",
                                        Money.paise(2_000),
                                        Money.ZERO,
                                        Money.ZERO,
                                        new Percent(0))),
                        Money.paise(50_490),
                        List.of(
                                new TaxLine(TaxHead.CGST, new Percent(250), Money.paise(51_490), Money.paise(1_287)),
                                new TaxLine(TaxHead.SGST, new Percent(250), Money.paise(51_490), Money.paise(1_287))),
                        Money.paise(36),
                        Money.paise(56_100)),
                new Seller(
                        "Spice Route",
                        "Spice Route Hospitality Private Limited",
                        "12 MG Road, Bengaluru",
                        "29ABCDE1234F1ZW",
                        "29",
                        "11223344556677",
                        TaxScheme.REGULAR),
                new Buyer("Asha Traders", "29ABCDE1234F1Z5", "7 Church Street", "Karnataka"),
                STAMP);
    }

    private static Bill aggregatorBill() {
        return new Bill(
                Some.bill(61),
                BillKind.AGGREGATOR,
                null,
                Some.DAY,
                List.of(new BillLine(
                        Some.line(12),
                        1,
                        "Sweet Lassi",
                        Quantity.portions(1),
                        Money.rupees(90),
                        Money.rupees(90),
                        Money.ZERO,
                        Money.rupees(90),
                        Money.ZERO,
                        new Percent(0),
                        TaxClass.RESTAURANT_SERVICE,
                        "996331")),
                new BillTotals(
                        Money.rupees(90),
                        List.of(),
                        List.of(),
                        Money.rupees(90),
                        List.of(),
                        Money.ZERO,
                        Money.rupees(90)),
                STAMP);
    }
}
