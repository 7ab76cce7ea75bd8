package com.intellidine.domain.shift;

import static com.intellidine.testing.Service.ORDER;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.NoteMoney;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.ServiceCommand;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.DayAccount.Sum;
import com.intellidine.domain.shift.DayCommand.CloseDay;
import com.intellidine.domain.shift.DayCommand.OpenDay;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Bills;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two terminals on one restaurant that always hear each other: what stands on the X and Z of its days.
class DayReportsTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final UUID COUNTER = Some.id(501);
    private static final UUID BAR = Some.id(502);
    private static final LocalDate NEXT = Some.DAY.plusDays(1);
    private static final Stamp TOMORROW = new Stamp(Some.ASHA, Some.NOON.plusSeconds(86_400));

    private final List<Fact> facts = new ArrayList<>();
    private final Map<UUID, Long> seqs = new HashMap<>();
    private @Nullable BusinessDays days;
    private @Nullable Order order;

    private Fact.Id next(UUID terminal) {
        long seq = seqs.merge(terminal, 1L, Long::sum);
        return new Fact.Id(terminal, seq, hash(terminal, seq));
    }

    private static String hash(UUID terminal, long seq) {
        return "%032x%032x".formatted(terminal.getLeastSignificantBits(), seq);
    }

    private Known known() {
        Map<UUID, Known.Last> heads = new HashMap<>();
        seqs.forEach((terminal, seq) -> heads.put(terminal, new Known.Last(seq, hash(terminal, seq))));
        return Known.of(heads);
    }

    private void day(UUID terminal, DayCommand command) {
        if (!(Days.decide(days, command) instanceof Decision.Accepted<DayEvent>(DayEvent event))) {
            throw new AssertionError(command + " was refused");
        }
        days = DayFold.apply(days, event, next(terminal));
    }

    private void opens(LocalDate day) {
        day(COUNTER, new OpenDay(Some.TENANT, day, day, Some.STAMP));
    }

    private void closes(LocalDate day, OrderId... open) {
        day(COUNTER, new CloseDay(Some.TENANT, Some.A, day, known(), List.of(open), Some.STAMP));
    }

    private void knows(UUID terminal, OrderEvent event) {
        Fact fact = new Fact(event, next(terminal));
        facts.add(fact);
        order = OrderFold.apply(ORDER, order, fact);
    }

    private void does(UUID terminal, OrderCommand command) {
        @Nullable Tab tab = order == null ? null : new Tab(order, List.of());
        knows(terminal, Service.accepted(Orders.decide(tab, command)));
    }

    private Order order() {
        return requireNonNull(order);
    }

    private void orders() {
        does(
                COUNTER,
                new ServiceCommand.OpenOrder(
                        ORDER,
                        Some.number(1),
                        com.intellidine.domain.common.OrderType.DINE_IN,
                        Some.table(3),
                        2,
                        Some.STAMP));
        does(COUNTER, Service.add(1, "Dal", 100, 1));
        does(COUNTER, Service.add(2, "Naan", 200, 1));
    }

    /// The line alone on a bill of its own.
    private Bill bills(UUID terminal, int bill, int line, Stamp stamp) {
        Bill drawn = Bills.of(
                Some.bill(bill),
                new com.intellidine.domain.bill.InvoiceNumber(Some.A, new FinancialYear(2026), bill),
                order().lines().stream()
                        .filter(each -> each.id().equals(Some.line(line)))
                        .toList());
        does(terminal, new BillCommand.IssueBills(ORDER, List.of(drawn), stamp));
        return order().bill(Some.bill(bill)).orElseThrow();
    }

    private void pays(UUID terminal, int bill, int payment, long rupees, long tip, LocalDate day) {
        does(
                terminal,
                new NoteMoney(
                        ORDER,
                        Some.bill(bill),
                        Some.payment(payment),
                        Tender.CASH,
                        Money.rupees(rupees),
                        Money.rupees(tip),
                        "",
                        null,
                        day,
                        Some.STAMP));
    }

    private List<DayMoney> money() {
        return facts.stream()
                .flatMap(fact -> DayMoney.of(fact, INDIA, LocalTime.MIDNIGHT).stream())
                .toList();
    }

    private List<DayPaper> papers() {
        return DayPaper.of(facts, INDIA, LocalTime.MIDNIGHT);
    }

    private List<ZReport> zs() {
        return ZReports.of(requireNonNull(days), money(), papers());
    }

    private DayReport soFar(LocalDate day) {
        return ZReports.soFar(requireNonNull(days), day, money(), papers());
    }

    @Test
    void saysOnTheXWhatTheZWillSay() {
        opens(Some.DAY);
        orders();
        bills(COUNTER, 60, 1, Some.STAMP);
        pays(COUNTER, 60, 70, 105, 15, Some.DAY);
        DayReport x = soFar(Some.DAY);
        assertEquals(Money.rupees(120), x.all().total());
        closes(Some.DAY);
        assertEquals(x, zs().getFirst().report());
        assertEquals(Money.ZERO, soFar(Some.DAY).all().total(), "it stands on the Z now");
    }

    /// The party paid long after the hour at which days end, and nobody had closed the day yet.
    @Test
    void putsABillOnTheZOfItsMoney() {
        opens(Some.DAY);
        orders();
        Stamp next = new Stamp(Some.ASHA, Some.NOON.plus(java.time.Duration.ofDays(1)));
        Bill drawn = Bills.of(
                Some.bill(60),
                new com.intellidine.domain.bill.InvoiceNumber(Some.A, new FinancialYear(2026), 60),
                order().lines());
        does(COUNTER, new BillCommand.IssueBills(ORDER, List.of(drawn), Some.DAY, next));
        pays(COUNTER, 60, 70, 315, 0, Some.DAY);
        closes(Some.DAY);
        DayReport day = zs().getFirst().report();
        assertEquals(Money.rupees(315), day.all().total());
        assertEquals(Money.rupees(315), day.all().papers().sales());
    }

    @Test
    void tellsTheTerminalsApart() {
        opens(Some.DAY);
        orders();
        bills(COUNTER, 60, 1, Some.STAMP);
        bills(BAR, 61, 2, Some.STAMP);
        pays(COUNTER, 60, 70, 105, 0, Some.DAY);
        pays(BAR, 61, 71, 210, 40, Some.DAY);
        closes(Some.DAY);
        DayReport day = zs().getFirst().report();
        assertEquals(Money.rupees(105), day.of(COUNTER).total());
        assertEquals(Money.rupees(250), day.of(BAR).total());
        assertEquals(Money.rupees(40), day.of(BAR).tips());
        assertEquals(Money.rupees(210), day.of(BAR).papers().sales());
        assertEquals(Money.rupees(355), day.all().total());
        assertEquals(Money.ZERO, day.of(Some.id(503)).total());
    }

    @Test
    void countsBillsFromTheFirstToTheLastNumberAndTakesOffWhatWasTakenBack() {
        opens(Some.DAY);
        orders();
        Bill dal = bills(COUNTER, 60, 1, Some.STAMP);
        Bill naan = bills(COUNTER, 61, 2, Some.STAMP);
        does(COUNTER, new CancelBill(ORDER, dal.id(), "wrong table", Some.ASHA, Some.STAMP));
        pays(COUNTER, 61, 70, 210, 10, Some.DAY);
        does(COUNTER, credits(naan));
        does(
                COUNTER,
                new RefundPayment(
                        ORDER,
                        Some.payment(70),
                        Some.payment(80),
                        Tender.CASH,
                        Money.rupees(210),
                        Money.rupees(10),
                        "cold",
                        Some.ASHA,
                        null,
                        Some.DAY,
                        Some.STAMP));
        closes(Some.DAY);
        DayAccount account = zs().getFirst().account();
        PaperSums papers = account.papers();
        assertEquals(
                List.of(
                        new PaperSums.Numbers("A/2627/000060", "A/2627/000061", 2),
                        new PaperSums.Numbers("CNA/2627/00007", "CNA/2627/00007", 1)),
                papers.series());
        assertEquals(
                new PaperSums.Tally(2, BillTotals.together(List.of(dal.totals(), naan.totals()))), papers.issued());
        assertEquals(new PaperSums.Tally(1, dal.totals()), papers.cancelled());
        assertEquals(new PaperSums.Tally(1, naan.totals()), papers.credited());
        assertEquals(Money.ZERO, papers.sales());
        assertEquals(
                Money.ZERO,
                Money.sum(papers.taxes().stream().map(TaxLine::amount).toList()));
        assertEquals(Money.ZERO, account.total());
        assertEquals(Money.ZERO, account.tips());
        assertEquals(new Sum(Tender.CASH, Money.rupees(220)), account.refunds().getFirst());
    }

    private static OrderCommand credits(Bill bill) {
        return new BillCommand.IssueCreditNote(
                ORDER,
                new CreditNoteId(Some.id(90)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), 7),
                Some.DAY,
                bill.id(),
                bill.lines(),
                bill.totals(),
                CreditNote.Cause.REFUND,
                "cold",
                Some.ASHA,
                Some.STAMP);
    }

    @Test
    void saysTaxesPerRateOfWhatIsSold() {
        opens(Some.DAY);
        orders();
        Bill dal = bills(COUNTER, 60, 1, Some.STAMP);
        Bill naan = bills(COUNTER, 61, 2, Some.STAMP);
        does(COUNTER, new CancelBill(ORDER, dal.id(), "wrong table", Some.ASHA, Some.STAMP));
        closes(Some.DAY);
        assertEquals(naan.totals().taxes(), zs().getFirst().account().papers().taxes());
        assertFalse(naan.totals().taxes().isEmpty());
    }

    @Test
    void countsABillOnceThatTwoFactsTellOf() {
        opens(Some.DAY);
        orders();
        Bill dal = bills(COUNTER, 60, 1, Some.STAMP);
        knows(BAR, new com.intellidine.domain.order.BillEvent.BillsIssued(ORDER, List.of(dal), List.of(), Some.STAMP));
        assertEquals(1, soFar(Some.DAY).all().papers().issued().count());
    }

    @Test
    void carriesOpenOrdersOverToTheNextDay() {
        opens(Some.DAY);
        orders();
        closes(Some.DAY, ORDER, ORDER);
        assertEquals(List.of(ORDER), zs().getFirst().carried());
        opens(NEXT);
        bills(COUNTER, 60, 1, TOMORROW);
        pays(COUNTER, 60, 70, 105, 0, NEXT);
        closes(NEXT, ORDER);
        List<ZReport> zs = zs();
        assertEquals(Money.ZERO, zs.getFirst().total());
        assertEquals(0, zs.getFirst().account().papers().issued().count());
        assertEquals(Money.rupees(105), zs.getLast().total());
        assertEquals(List.of(), zs.getLast().account().late(), "it is money of the next day, and not late");
        assertEquals(1, zs.getLast().account().papers().issued().count());
        assertEquals("Z-A/00002", zs.getLast().number().toString());
        assertEquals(List.of(ORDER), zs.getLast().carried(), "the naan is still open");
    }

    @Test
    void refusesADayOnWhichMoreIsOpenThanOneFactHolds() {
        opens(Some.DAY);
        List<OrderId> many = IntStream.rangeClosed(0, Limits.ORDERS_CARRIED_MAX)
                .mapToObj(n -> new OrderId(Some.id(10_000 + n)))
                .toList();
        CloseDay close = new CloseDay(Some.TENANT, Some.A, Some.DAY, Known.NOTHING, many, Some.STAMP);
        assertEquals(new Decision.Refused<DayEvent>(new ShiftRefusal.TooManyOpen()), Days.decide(days, close));
    }

    @Test
    void putsACreditNoteThatWasCancelledBackIntoTheSales() {
        opens(Some.DAY);
        orders();
        Bill naan = bills(COUNTER, 61, 2, Some.STAMP);
        pays(COUNTER, 61, 70, 210, 0, Some.DAY);
        BillCommand.IssueCreditNote one = (BillCommand.IssueCreditNote) credits(naan);
        OrderCommand again = new BillCommand.IssueCreditNote(
                ORDER,
                new CreditNoteId(Some.id(91)),
                new CreditNoteNumber(new com.intellidine.domain.common.DeviceCode("B"), new FinancialYear(2026), 1),
                Some.DAY,
                naan.id(),
                naan.lines(),
                naan.totals(),
                CreditNote.Cause.REFUND,
                "cold",
                Some.ASHA,
                Some.STAMP);
        CreditNoteIssued apart = (CreditNoteIssued) Service.accepted(Orders.decide(new Tab(order(), List.of()), again));
        does(COUNTER, one);
        knows(BAR, apart);
        assertEquals(Money.rupees(-210), soFar(Some.DAY).all().papers().sales());
        does(
                COUNTER,
                new BillCommand.CancelCreditNote(
                        ORDER, new CreditNoteId(Some.id(91)), "credited twice", Some.ASHA, Some.STAMP));
        assertEquals(Money.ZERO, soFar(Some.DAY).all().papers().sales());
        assertEquals(1, soFar(Some.DAY).all().papers().creditsCancelled().count());
    }
}
