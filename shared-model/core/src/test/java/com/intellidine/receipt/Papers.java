package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.Statement;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.ReprintBill;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.PaymentCommand;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.DayAccount;
import com.intellidine.domain.shift.DayReport;
import com.intellidine.domain.shift.PaperSums;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ZNumber;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.smallsale.SmallSalesNumber;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.ChargeAsked;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One paper of each kind, with everything on it that can stand there.
final class Papers {
    private static final Restaurant HOUSE = Some.restaurant(RestaurantChange.change()
            .legalName("Spice Route Hospitality Private Limited")
            .stateCode("29")
            .build());
    private static final Restaurant SMALL = Some.restaurant(
            RestaurantChange.change().taxScheme(TaxScheme.COMPOSITION).build());
    private static final Buyer BUYER = new Buyer("Acme Tools Pvt Ltd", "29AAGCA1234K1Z7", "4 Peenya, Bengaluru", "29");
    private static final Stamp LATER = new Stamp(Some.ASHA, Some.NOON.plusSeconds(3_900));
    private static final String STAFF = "Asha Singh";
    private static final UUID TERMINAL = Some.id(0x500);

    private Papers() {}

    enum Kind {
        TICKET,
        TICKET_REPRINT,
        TICKET_POSSIBLE_DUPLICATE,
        TICKET_CHANGE,
        TICKET_VOID,
        TAX_INVOICE,
        TAX_INCLUDED,
        CANCELLED,
        BILL_OF_SUPPLY,
        VAT_BILL,
        AGGREGATOR,
        CREDIT_NOTE,
        PAYMENT,
        SMALL_SALES,
        X_REPORT,
        DAY_SO_FAR,
        Z_REPORT,
        Z_OF_TERMINAL,
        REFUND,
        CASH_DROP,
        PAY_OUT,
        ACCOUNT_SETTLED,
        STATEMENT
    }

    static Document of(Kind kind, Language language) {
        Service dinner = Slips.dinner();
        return switch (kind) {
            case TICKET -> ticket(language, wishes(), false);
            case TICKET_REPRINT -> ticket(language, dinner.order().tickets().getLast(), true);
            case TICKET_POSSIBLE_DUPLICATE -> ticket(language, apart(), false);
            case TICKET_CHANGE -> change(language, dinner.does(off(1, 1)).does(off(3, 12)));
            case TICKET_VOID -> change(language, dinner.does(off(2, 1)));
            case TAX_INVOICE -> invoice(language);
            case TAX_INCLUDED -> included(language);
            case CANCELLED -> cancelled(language);
            case BILL_OF_SUPPLY -> supply(language);
            case VAT_BILL -> wine(language);
            case AGGREGATOR -> platform(language);
            case CREDIT_NOTE -> creditNote(language);
            case PAYMENT -> paid(language);
            case SMALL_SALES -> smallSales(language);
            case X_REPORT -> Receipts.xReport(HOUSE, language, shift(), STAFF, LATER);
            case DAY_SO_FAR -> Receipts.daySoFar(HOUSE, language, z().report(), STAFF, LATER);
            case Z_REPORT -> Receipts.zReport(HOUSE, language, z(), STAFF);
            case Z_OF_TERMINAL -> Receipts.zReport(HOUSE, language, z(), TERMINAL, "Counter 1", STAFF);
            case REFUND -> refund(language);
            case CASH_DROP -> cash(language, CashMove.DROP, "to the safe");
            case PAY_OUT -> cash(language, CashMove.PAY_OUT, "Milk, 40 litres");
            case ACCOUNT_SETTLED -> settled(language);
            case STATEMENT -> statement(language);
        };
    }

    private static VoidLine off(long line, long quantity) {
        return new VoidLine(
                Service.ORDER,
                new LineId(Some.id(line)),
                new WriteOffId(Some.id(70 + line)),
                BigDecimal.valueOf(quantity),
                "sent back",
                Some.ASHA,
                LATER);
    }

    private static Document ticket(Language language, Ticket ticket, boolean reprint) {
        return Receipts.kitchenTicket(HOUSE, language, Slips.dinner().order(), ticket, "3", STAFF, reprint);
    }

    private static Ticket with(List<TicketLine> lines) {
        return new Ticket(Some.ticket(1), Some.number(1), lines, Set.of(), null, Some.STAMP);
    }

    private static Ticket wishes() {
        List<TicketLine> plain = Slips.dinner().order().tickets().getLast().lines();
        TicketLine first = plain.getFirst();
        return with(List.of(
                new TicketLine(
                        first.line(),
                        1,
                        first.quantity(),
                        "Chicken Biryani",
                        "चिकन बिरयानी",
                        "kitchen",
                        List.of(),
                        List.of("Extra raita × 2", "Boiled egg"),
                        "less spicy, send with the starters please",
                        "peanuts",
                        2,
                        4,
                        true,
                        false),
                TicketLine.plain(plain.get(1).line(), 1, plain.get(1).quantity(), "पनीर टिक्का मसाला", "tandoor")));
    }

    private static Ticket apart() {
        TicketLine first = Slips.dinner().order().tickets().getLast().lines().getFirst();
        return with(List.of(new TicketLine(
                first.line(),
                1,
                first.quantity(),
                first.name(),
                "",
                "kitchen",
                List.of(),
                List.of(),
                "",
                "",
                0,
                0,
                false,
                true)));
    }

    private static Document change(Language language, Service service) {
        Order order = service.order();
        return Receipts.kitchenChange(
                HOUSE, language, order, order.tickets().getLast(), order.lines(), "3", STAFF, LATER);
    }

    static Bill bill(BillKind kind, Priced priced, @Nullable Buyer buyer) {
        return new Bill(
                Some.bill(1),
                kind,
                kind.numbered() ? new InvoiceNumber(Some.A, kind.law(), new FinancialYear(2026), 318) : null,
                Some.DAY,
                priced.lines(),
                priced.totals(),
                Seller.UNKNOWN,
                buyer,
                Some.STAMP);
    }

    private static SaleLine sold(Line line, boolean taxIncluded) {
        return new SaleLine(
                line.id(),
                line.revision(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                line.taxClass(),
                "",
                taxIncluded,
                line.item(),
                null,
                new Percent(0),
                line.added().at());
    }

    private static PriceRequest asked(Order order, Restaurant restaurant, boolean taxIncluded) {
        return PriceRequest.of(
                order.lines().stream().map(line -> sold(line, taxIncluded)).toList(),
                TaxProfile.of(restaurant),
                Some.DAY,
                Occasion.of(OrderType.DINE_IN, ZoneId.of("Asia/Kolkata")));
    }

    private static Document print(Restaurant restaurant, Language language, Order order, Bill bill) {
        return Receipts.bill(restaurant, language, Tab.alone(order), bill, "3", STAFF);
    }

    private static Document invoice(Language language) {
        Order order = Slips.dinner().order();
        PriceRequest request = asked(order, HOUSE, false)
                .withCharges(List.of(ChargeAsked.packing(Money.rupees(20)), ChargeAsked.service(new Percent(500))))
                .withHand(List.of(HandDiscount.percent(null, new Percent(1_000), "Regular guest", Some.APPROVAL)));
        return print(HOUSE, language, order, bill(BillKind.TAX_INVOICE, Pricing.price(request), BUYER));
    }

    private static Document included(Language language) {
        Order order = Slips.dinner().order();
        return print(
                HOUSE, language, order, bill(BillKind.TAX_INVOICE, Pricing.price(asked(order, HOUSE, true)), null));
    }

    private static Document cancelled(Language language) {
        Order order = Slips.dinner()
                .bills(1)
                .does(new ReprintBill(Service.ORDER, Some.bill(1), Some.APPROVAL, LATER))
                .does(new CancelBill(Service.ORDER, Some.bill(1), "wrong table", Some.ASHA, LATER))
                .order();
        return print(HOUSE, language, order, order.bills().getFirst());
    }

    private static Document supply(Language language) {
        Order order = Slips.dinner().order();
        Priced priced = Pricing.price(asked(order, SMALL, false));
        return print(SMALL, language, order, bill(BillKind.BILL_OF_SUPPLY, priced, null));
    }

    private static Document wine(Language language) {
        return print(HOUSE, language, Slips.dinner().order(), bill(BillKind.VAT_BILL, glass(), null));
    }

    private static Priced glass() {
        TaxTable rates =
                new TaxTable(List.of(new TaxRate(TaxClass.ALCOHOL, LocalDate.of(2017, 7, 1), new Percent(2_000))));
        SaleLine wine = new SaleLine(
                Some.line(1),
                1,
                "Shiraz, glass",
                Quantity.portions(2),
                Money.rupees(650),
                Money.rupees(1_300),
                TaxClass.ALCOHOL,
                "",
                false,
                new ItemId(Some.id(100)),
                null,
                new Percent(0),
                Some.NOON);
        return Pricing.price(PriceRequest.of(
                List.of(wine),
                TaxProfile.regular(rates),
                Some.DAY,
                Occasion.of(OrderType.DINE_IN, ZoneId.of("Asia/Kolkata"))));
    }

    private static Document platform(Language language) {
        Order order = new Service()
                .does(new OpenOrder(
                        Service.ORDER,
                        Some.number(1),
                        OrderType.AGGREGATOR,
                        null,
                        1,
                        null,
                        new Aggregator("Zomato", "5563-112-88", true),
                        Some.STAMP))
                .adds(1, "Chicken Biryani", 280, 2)
                .order();
        BillPlan plan = BillPlan.of(asked(order, HOUSE, false).withAggregatorPays(true));
        BillPlan.Planned one = plan.bills().getFirst();
        return print(HOUSE, language, order, bill(one.kind(), one.priced(), null));
    }

    private static Document smallSales(Language language) {
        Percent half = new Percent(250);
        SmallSales sales = new SmallSales(
                40,
                97,
                63,
                Money.rupees(6_300),
                List.of(
                        new TaxLine(TaxHead.CGST, half, Money.rupees(6_000), Money.rupees(150)),
                        new TaxLine(TaxHead.SGST, half, Money.rupees(6_000), Money.rupees(150))),
                Money.paise(-1_250),
                Money.paise(658_750));
        return Receipts.smallSales(
                HOUSE,
                language,
                new SmallSalesInvoiced(
                        Some.TENANT,
                        new SmallSalesNumber(Some.A, new FinancialYear(2026), 12),
                        Some.DAY,
                        sales,
                        Seller.of(HOUSE),
                        LATER));
    }

    private static Document creditNote(Language language) {
        Order order = Slips.dinner().bills(1).order();
        Bill bill = order.bills().getFirst();
        CreditNote note = new CreditNote(
                new CreditNoteId(Some.id(60)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), 7),
                LocalDate.of(2026, 11, 23),
                bill.id(),
                bill.lines(),
                bill.totals(),
                CreditNote.Cause.REFUND,
                "the biryani was cold",
                Some.ASHA,
                LATER);
        Priced priced = new Priced(bill.lines(), bill.totals());
        return Receipts.creditNote(HOUSE, language, Tab.alone(order), bill(BillKind.TAX_INVOICE, priced, BUYER), note);
    }

    private static Document paid(Language language) {
        Order order = Slips.dinner().bills(1).pays(1, 1, 2_000).order();
        return Receipts.payment(
                HOUSE,
                language,
                order,
                order.bills().getFirst(),
                order.payments().getFirst());
    }

    /// Of the drawer's takings what was known where it was counted, and what was not.
    private static final Fact.Id BEFORE = new Fact.Id(Some.id(3), 1, "0".repeat(64));

    private static final Fact.Id AFTER = new Fact.Id(Some.id(3), 3, "1".repeat(64));
    private static final Known KNOWN = Known.of(Map.of(Some.id(3), new Known.Last(2, "2".repeat(64))));

    private static Shift shift() {
        return new Shift(
                new ShiftId(Some.id(80)),
                Some.A,
                Money.rupees(2_000),
                Some.STAMP,
                List.of(
                        new Shift.Taking(
                                Some.id(81), Tender.CASH, Money.rupees(1_302), Money.rupees(40), false, BEFORE),
                        new Shift.Taking(Some.id(82), Tender.UPI, Money.rupees(840), Money.ZERO, false, BEFORE),
                        new Shift.Taking(Some.id(83), Tender.CASH, Money.rupees(-100), Money.ZERO, false, BEFORE),
                        new Shift.Taking(Some.id(87), Tender.CASH, Money.rupees(400), Money.ZERO, true, AFTER),
                        new Shift.Taking(Some.id(88), Tender.CREDIT, Money.rupees(650), Money.ZERO, false, BEFORE)),
                List.of(
                        new Shift.Entry(Some.id(84), CashMove.DROP, Money.rupees(1_000), "safe", Some.STAMP, BEFORE),
                        new Shift.Entry(Some.id(85), CashMove.PAY_OUT, Money.rupees(120), "milk", Some.STAMP, BEFORE),
                        new Shift.Entry(Some.id(86), CashMove.PAY_IN, Money.rupees(500), "change", Some.STAMP, BEFORE),
                        new Shift.Entry(Some.id(89), CashMove.NO_SALE, Money.ZERO, "change", Some.STAMP, BEFORE)),
                List.of(
                        new Shift.Count(Money.paise(2_580_50), KNOWN, LATER),
                        new Shift.Count(Money.paise(2_600_00), KNOWN, LATER)),
                List.of());
    }

    private static ZReport z() {
        List<DayAccount.Sum> taken = List.of(
                new DayAccount.Sum(Tender.CASH, Money.rupees(1_23_456)),
                new DayAccount.Sum(Tender.UPI, Money.rupees(98_765)),
                new DayAccount.Sum(Tender.CARD, Money.rupees(45_000)),
                new DayAccount.Sum(Tender.RAZORPAY, Money.ZERO));
        Bill bill = Slips.dinner().bills(1).order().bills().getFirst();
        PaperSums.Tally none = new PaperSums.Tally(0, BillTotals.together(List.of()));
        PaperSums papers = new PaperSums(
                new PaperSums.Tally(4, BillTotals.together(Collections.nCopies(4, bill.totals()))),
                new PaperSums.Tally(1, bill.totals()),
                new PaperSums.Tally(1, bill.totals()),
                none,
                List.of(
                        new PaperSums.Numbers("A/2627/000318", "A/2627/000321", 4),
                        new PaperSums.Numbers("CNA/2627/00007", "CNA/2627/00007", 1)));
        DayAccount account = new DayAccount(
                taken,
                List.of(
                        new DayAccount.Sum(Tender.CASH, Money.rupees(2_300)),
                        new DayAccount.Sum(Tender.UPI, Money.ZERO)),
                Money.rupees(1_200),
                List.of(new DayAccount.Late(Some.DAY.minusDays(1), Money.rupees(560))),
                Money.rupees(410),
                List.of(new DayAccount.Sum(Tender.CASH, Money.rupees(210))),
                Money.rupees(90),
                papers);
        return new ZReport(
                new ZNumber(Some.A, 12),
                new DayReport(Some.DAY, account, new TreeMap<>(Map.of(TERMINAL, account))),
                Money.rupees(75),
                List.of(Some.order(10), Some.order(11)),
                LATER);
    }

    private static Document refund(Language language) {
        Service paid = Slips.dinner().bills(1).pays(1, 1, 2_000);
        paid.does(new PaymentCommand.RefundPayment(
                Service.ORDER,
                Some.payment(1),
                Some.payment(2),
                Tender.CASH,
                Money.rupees(50),
                "the dal was cold",
                Some.ASHA,
                null,
                LATER));
        Order order = paid.order();
        Payment payment = order.payments().getFirst();
        return Receipts.refund(
                HOUSE,
                language,
                order,
                order.bills().getFirst(),
                payment,
                payment.refunds().getFirst(),
                STAFF);
    }

    private static Document cash(Language language, CashMove kind, String reason) {
        Shift.Entry entry = new Shift.Entry(Some.id(84), kind, Money.rupees(1_000), reason, LATER, BEFORE);
        return Receipts.cashMoved(HOUSE, language, shift(), entry, STAFF, "Ravi Kumar");
    }

    private static Document settled(Language language) {
        AccountSettled settled = new AccountSettled(
                new CustomerId(Some.id(90)),
                Some.payment(73),
                Tender.UPI,
                Money.rupees(1_500),
                "UTR 4402",
                null,
                Some.DAY,
                LATER);
        return Receipts.settlement(HOUSE, language, settled, "Meena Rao", Money.rupees(350), STAFF);
    }

    private static Document statement(Language language) {
        List<Statement.Row> rows = List.of(
                new Statement.Row(Some.STAMP, Statement.Kind.PUT_ON, Money.rupees(1_850), Money.rupees(1_850)),
                new Statement.Row(LATER, Statement.Kind.SETTLED, Money.rupees(-1_500), Money.rupees(350)),
                new Statement.Row(LATER, Statement.Kind.GIVEN_BACK, Money.rupees(100), Money.rupees(450)));
        return Receipts.statement(
                HOUSE, language, new Statement(new CustomerId(Some.id(90)), rows), "Meena Rao", LATER);
    }
}
