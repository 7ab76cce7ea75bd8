package com.intellidine.past;

import static java.util.Objects.requireNonNull;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.order.NewLine;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.DayCommand;
import com.intellidine.domain.shift.DayCommand.CloseDay;
import com.intellidine.domain.shift.DayCommand.OpenDay;
import com.intellidine.domain.shift.DayFold;
import com.intellidine.domain.shift.DayMoney;
import com.intellidine.domain.shift.DayPaper;
import com.intellidine.domain.shift.Days;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ShiftCommand;
import com.intellidine.domain.shift.ShiftCommand.CloseShift;
import com.intellidine.domain.shift.ShiftCommand.OpenShift;
import com.intellidine.domain.shift.ShiftEvent;
import com.intellidine.domain.shift.ShiftFold;
import com.intellidine.domain.shift.Shifts;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.past.PastFile.PastRow;
import com.intellidine.pricing.Priced;
import com.intellidine.testing.Bills;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One till that served all of these orders, through `decide` and the folds alone: no store, no clock.
final class PastHouse {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final UUID TILL = Some.id(900);
    /// Today's rate, long before it was law, so that every order has tax.
    private static final TaxTable RATES =
            new TaxTable(List.of(new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2015, 1, 1), new Percent(500))));

    private final Map<String, Item> menu = new HashMap<>();
    private final Map<FinancialYear, Integer> invoices = new HashMap<>();
    private final List<DayMoney> money = new ArrayList<>();
    private final List<DayPaper> papers = new ArrayList<>();
    private @Nullable BusinessDays days;
    private @Nullable Shift shift;
    private @Nullable Order order;
    private long seq;
    private long ids = 1_000_000;
    private int today;

    List<DayMoney> money() {
        return money;
    }

    List<DayPaper> papers() {
        return papers;
    }

    BusinessDays days() {
        return requireNonNull(days);
    }

    Shift shift() {
        return requireNonNull(shift);
    }

    private UUID id() {
        return Some.id(ids++);
    }

    private Fact.Id next() {
        seq++;
        return new Fact.Id(TILL, seq, String.format("%064x", seq));
    }

    void opens(LocalDate day) {
        today = 0;
        Stamp stamp = new Stamp(Some.ASHA, day.atStartOfDay(INDIA).toInstant());
        does(new OpenDay(Some.TENANT, day, day, stamp));
        ShiftId id = new ShiftId(id());
        shift = null;
        does(id, new OpenShift(id, Some.A, Money.rupees(2_000), stamp));
    }

    /// Counts what ought to be there, and draws up a Z of all that the till wrote.
    void closes(LocalDate day) {
        Stamp stamp = new Stamp(Some.ASHA, day.plusDays(1).atStartOfDay(INDIA).toInstant());
        does(shift().id(), new CloseShift(shift().id(), shift().expected(), Known.NOTHING, null, stamp));
        Known covers = Known.of(Map.of(TILL, new Known.Last(seq, String.format("%064x", seq))));
        does(new CloseDay(Some.TENANT, Some.A, day, covers, List.of(), stamp));
    }

    private void does(DayCommand command) {
        days = DayFold.apply(days, accepted(Days.decide(days, command)), next());
    }

    private void does(ShiftId id, ShiftCommand command) {
        ShiftEvent event = accepted(Shifts.decide(shift == null ? List.of() : List.of(shift), command));
        shift = ShiftFold.apply(id, shift, Some.fact(event));
    }

    private void does(OrderId id, OrderCommand command) {
        @Nullable Tab tab = order == null ? null : new Tab(order, List.of());
        OrderEvent event = accepted(Orders.decide(tab, command));
        Fact fact = new Fact(event, next());
        order = OrderFold.apply(id, order, fact);
        DayMoney.of(fact, INDIA, LocalTime.MIDNIGHT).ifPresent(money::add);
        papers.addAll(DayPaper.of(List.of(fact), INDIA, LocalTime.MIDNIGHT));
        if (event instanceof PaymentTaken taken) {
            shift = ShiftFold.apply(shift().id(), shift, Some.fact(taken));
        }
    }

    private static <E extends Event> E accepted(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(E event) -> event;
            case Decision.Refused<E>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    /// From the first dish to the last coin; what the guest paid is checked on the way.
    BillTotals serves(List<PastRow> rows) {
        order = null;
        OrderId id = new OrderId(id());
        LocalDate day = rows.getFirst().at().toLocalDate();
        Stamp stamp = new Stamp(Some.ASHA, rows.getFirst().at().atZone(INDIA).toInstant());
        DailyNumber number = new DailyNumber(Some.A, day, ++today);
        does(id, new OpenOrder(id, number, OrderType.TAKEAWAY, null, 1, stamp));
        List<NewLine> lines = new ArrayList<>();
        for (PastRow row : rows) {
            lines.add(new NewLine(new LineId(id()), dish(row), new BigDecimal(row.quantity()), LineDetails.NONE));
        }
        does(id, new AddLines(id, lines, stamp));
        does(id, new SendTicket(id, new TicketId(id()), number, stamp));
        BillId billed = bill(id, day, stamp);
        Bill bill = order().bill(billed).orElseThrow();
        PaymentId payment = new PaymentId(id());
        does(
                id,
                new TakeCash(
                        id,
                        billed,
                        payment,
                        order().dueOf(bill),
                        shift().id(),
                        days().open().getLast(),
                        stamp));
        does(id, new CloseOrder(id, stamp));
        if (!Tab.alone(order()).settled() || !BillCheck.addsUp(bill.lines(), bill.totals())) {
            throw new AssertionError("not settled, or a bill that does not add up: " + order());
        }
        return bill.totals();
    }

    private BillId bill(OrderId id, LocalDate day, Stamp stamp) {
        Priced priced = Bills.price(Tab.alone(order()).linesToBill(), RATES, day);
        FinancialYear year = FinancialYear.of(day);
        BillId bill = new BillId(id());
        Bill issued = new Bill(
                bill,
                BillKind.TAX_INVOICE,
                new InvoiceNumber(Some.A, year, invoices.merge(year, 1, Integer::sum)),
                day,
                priced.lines(),
                priced.totals(),
                stamp);
        does(id, new IssueBills(id, List.of(issued), stamp));
        return bill;
    }

    private Order order() {
        return requireNonNull(order);
    }

    /// A dish at a price: prices changed over the years.
    private Item dish(PastRow row) {
        return menu.computeIfAbsent(
                row.dish() + " at " + row.price(),
                name -> Some.dish(row.dish(), Money.ofRupees(new BigDecimal(row.price()))));
    }
}
