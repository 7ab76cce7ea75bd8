package com.intellidine.testing;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.Modifier;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.BillCommand.ReprintBill;
import com.intellidine.domain.order.Contacts;
import com.intellidine.domain.order.KitchenCommand.AcknowledgeLine;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenCommand.MarkStation;
import com.intellidine.domain.order.KitchenCommand.RecallTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.KitchenCommand.ServeLines;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.MobileCommand.AcceptMobileOrder;
import com.intellidine.domain.order.MobileCommand.ExpireMobileOrder;
import com.intellidine.domain.order.MobileCommand.RefuseMobileOrder;
import com.intellidine.domain.order.MobileCommand.RequestAcceptance;
import com.intellidine.domain.order.NewLine;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.CorrectReference;
import com.intellidine.domain.order.PaymentCommand.FailPayment;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceCommand.CancelOrder;
import com.intellidine.domain.order.ServiceCommand.ChangeCovers;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.ChangeTable;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.CompLine;
import com.intellidine.domain.order.ServiceCommand.GiveAddress;
import com.intellidine.domain.order.ServiceCommand.HoldLines;
import com.intellidine.domain.order.ServiceCommand.MergeInto;
import com.intellidine.domain.order.ServiceCommand.MoveLines;
import com.intellidine.domain.order.ServiceCommand.NameAggregator;
import com.intellidine.domain.order.ServiceCommand.NameCustomer;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.PromiseTime;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceCommand.RepeatRound;
import com.intellidine.domain.order.ServiceCommand.SetCharge;
import com.intellidine.domain.order.ServiceCommand.UndoMerge;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.pricing.Priced;
import com.intellidine.sync.Replica;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What people might do next with an order: mostly sensible, sometimes late, repeated or mistaken.
public final class RandomOrder {
    private static final List<OrderType> TYPES = List.of(OrderType.values());
    private static final List<ChargeKind> CHARGES = List.of(ChargeKind.values());
    private static final List<Tender> TENDERS = List.of(Tender.values());
    private static final BillTotals NOTHING =
            new BillTotals(Money.ZERO, List.of(), List.of(), Money.ZERO, List.of(), Money.ZERO, Money.ZERO);
    private static final LocalDateTime WALL = LocalDateTime.of(2026, 11, 22, 12, 0);
    private final RandomGenerator random;
    private final RandomBills bills;
    private Series series = new Series.Only();
    private Stamp stamp = Some.STAMP;
    private @Nullable ShiftId shift = new ShiftId(Some.id(35));
    private @Nullable LocalDate day = Some.DAY;

    public RandomOrder(RandomGenerator random) {
        this.random = random;
        this.bills = new RandomBills(random);
    }

    /// At whose drawer money is taken from now on, and under which business day; null where nobody says.
    public RandomOrder at(@Nullable ShiftId drawer, @Nullable LocalDate business) {
        shift = drawer;
        day = business;
        return this;
    }

    /// Bills are numbered by this device from now on.
    public RandomOrder numberedBy(Replica device) {
        series = new Series.Of(device);
        return this;
    }

    /// Who does it all from now on, and by which clock.
    public RandomOrder by(Stamp whose) {
        stamp = whose;
        return this;
    }

    /// How often a bill was split in which way.
    public Map<String, Integer> splits() {
        return bills.splits();
    }

    /// @param house in which the order may be, with others to move lines to
    public OrderCommand command(OrderId id, House house) {
        @Nullable Tab tab = house.tab(id);
        if (tab == null || chance(60)) {
            return open(id);
        }
        Order order = tab.order();
        return switch (random.nextInt(59)) {
            case 0, 1, 2, 3, 4, 5 -> add(id, order, stamp);
            case 6 -> new AddLines(id, round(order), stamp);
            case 7 -> new RepeatRound(id, ticket(order), List.of(newLine(order), newLine(order)), menu(), WALL, stamp);
            case 8 -> new ChangeQuantity(id, line(tab), quantity(), stamp);
            case 9 -> new RemoveLine(id, line(tab), stamp);
            case 10 -> new HoldLines(id, List.of(line(tab), line(tab)), random.nextBoolean(), stamp);
            case 11, 12 -> new VoidLine(id, line(tab), writeOff(tab), quantity(), reason(), Some.ASHA, stamp);
            case 13 -> new CompLine(id, line(tab), writeOff(tab), quantity(), reason(), Some.ASHA, stamp);
            case 14, 15 -> new MoveLines(id, other(house, tab), List.of(line(tab), line(tab)), stamp);
            case 16 -> new MergeInto(id, other(house, tab), stamp);
            case 17 -> new UndoMerge(id, other(house, tab), stamp);
            case 18, 19, 20, 21 -> send(id, order, stamp);
            case 22 -> new MarkLine(id, ticket(order), line(tab), random.nextBoolean(), stamp);
            case 23 -> new MarkStation(id, ticket(order), chance(4) ? "bar" : "kitchen", random.nextBoolean(), stamp);
            case 24 -> new BumpTicket(id, ticket(order), stamp);
            case 25 -> new RecallTicket(id, ticket(order), stamp);
            case 26, 27 -> acknowledge(id, tab, stamp);
            case 28, 29 -> new ServeLines(id, chance(2) ? List.of() : List.of(line(tab)), stamp);
            case 30, 31, 32 -> bill(id, tab, stamp);
            case 33, 34, 35 -> cash(id, order, stamp);
            case 36, 37 -> header(id, order, stamp);
            case 38 -> mobile(id, order, stamp);
            case 39, 40, 41 -> new CloseOrder(id, stamp);
            case 42 -> new CancelBill(id, bill(order), reason(), Some.ASHA, stamp);
            case 43, 44 -> credit(id, order, stamp);
            case 45 ->
                new ReprintBill(id, bill(order), chance(5) ? new Approval(Some.ASHA, " \n") : Some.APPROVAL, stamp);
            case 46, 47, 48 -> pay(id, order, stamp);
            case 49, 50 -> request(id, order, stamp);
            case 51, 52 -> confirm(id, payment(order));
            case 53 -> new FailPayment(id, payment(order), "no answer", stamp);
            case 54, 55 -> refund(id, order, stamp);
            case 56 -> correct(id, order);
            default ->
                chance(4)
                        ? new CancelOrder(id, chance(2) ? "" : "guest left", Some.ASHA, stamp)
                        : new CloseOrder(id, stamp);
        };
    }

    /// The same where much is sold and paid: what most of an evening is about.
    public OrderCommand busy(OrderId id, House house) {
        @Nullable Tab tab = house.tab(id);
        if (tab == null) {
            return open(id);
        }
        Order order = tab.order();
        int choice = random.nextInt(7);
        if (!order.tickets().isEmpty() && chance(4)) {
            return switch (choice) {
                case 0, 1, 2 -> new BumpTicket(id, ticket(order), stamp);
                case 3 -> new MarkLine(id, ticket(order), line(tab), true, stamp);
                default -> new VoidLine(id, line(tab), writeOff(tab), BigDecimal.ONE, "cold", Some.ASHA, stamp);
            };
        }
        if (!order.payments().isEmpty() && chance(4)) {
            return refund(id, order, stamp);
        }
        if (!order.payments().isEmpty() && chance(16)) {
            return correct(id, order);
        }
        if (chance(12)) {
            return charge(id, stamp);
        }
        if (chance(10) && !tab.lines().isEmpty()) {
            return new MoveLines(id, other(house, tab), List.of(line(tab)), stamp);
        }
        if (chance(16) && !order.due().isZero()) {
            return new CancelBill(id, due(order), "wrong table", Some.ASHA, stamp);
        }
        Optional<Payment> awaited = order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.AWAITING)
                .findFirst();
        if (awaited.isPresent() && chance(2)) {
            return confirm(id, awaited.get().id());
        }
        if (order.bills().isEmpty()) {
            return choice < 3 ? add(id, order, stamp) : choice < 6 ? bill(id, tab, stamp) : send(id, order, stamp);
        }
        if (!order.due().isZero()) {
            return switch (choice) {
                case 0 -> cash(id, order, stamp);
                case 1, 2 -> pay(id, order, stamp);
                case 3 -> request(id, order, stamp);
                case 4 -> confirm(id, payment(order));
                case 5 -> credit(id, order, stamp);
                default -> add(id, order, stamp);
            };
        }
        return switch (choice) {
            case 0, 1 -> add(id, order, stamp);
            case 2, 3 -> bill(id, tab, stamp);
            case 4 -> refund(id, order, stamp);
            case 5 -> credit(id, order, stamp);
            default -> send(id, order, stamp);
        };
    }

    private RequestPayment request(OrderId id, Order order, Stamp stamp) {
        BillId bill = due(order);
        return new RequestPayment(
                id,
                bill,
                newOr(order.payments(), Payment::id, PaymentId::new),
                TENDERS.get(random.nextInt(TENDERS.size())),
                amount(order, bill),
                Money.rupees(chance(4) ? 5 : 0),
                "",
                stamp);
    }

    private ConfirmPayment confirm(OrderId id, PaymentId payment) {
        return new ConfirmPayment(id, payment, "UTR " + payment + (chance(3) ? "0" : ""), drawer(), day(), stamp);
    }

    private OpenOrder open(OrderId id) {
        OrderType type = chance(3) ? TYPES.get(random.nextInt(TYPES.size())) : OrderType.DINE_IN;
        boolean named = (type == OrderType.AGGREGATOR) != chance(20);
        return new OpenOrder(
                id,
                Some.number(random.nextInt(1, 100)),
                type,
                Some.table(3),
                random.nextInt(0, 10),
                chance(2) ? guest() : null,
                named ? new Aggregator("Zomato", chance(10) ? " " : "Z-1", true) : null,
                stamp);
    }

    private OrderCommand header(OrderId id, Order order, Stamp stamp) {
        @Nullable CustomerId guest = order.customer();
        return switch (random.nextInt(8)) {
            case 6 -> charge(id, stamp);
            case 0 -> new ChangeCovers(id, random.nextInt(0, 4), stamp);
            case 1 -> new NameCustomer(id, chance(6) ? null : guest(), stamp);
            case 2 -> new ChangeTable(id, chance(3) ? null : Some.table(random.nextInt(5)), stamp);
            case 3 ->
                new GiveAddress(
                        id,
                        guest == null || chance(3) ? guest() : guest,
                        new Ciphertext(chance(2) ? "x".repeat(2_001) : "NyBDaHVyY2ggU3RyZWV0"),
                        stamp);
            case 4 -> new NameAggregator(id, new Aggregator("Swiggy", chance(3) ? "" : "S-2", false), stamp);
            default -> new PromiseTime(id, Some.NOON.plusSeconds(random.nextInt(-60, 600)), stamp);
        };
    }

    private CustomerId guest() {
        return new CustomerId(Some.id(random.nextInt(3)));
    }

    private SetCharge charge(OrderId id, Stamp stamp) {
        return new SetCharge(
                id,
                CHARGES.get(random.nextInt(CHARGES.size())),
                chance(3) ? null : Money.rupees(random.nextInt(-1, 40)),
                stamp);
    }

    private OrderCommand mobile(OrderId id, Order order, Stamp stamp) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new RequestAcceptance(id, random.nextInt(0, 30), stamp);
            case 2 -> new RefuseMobileOrder(id, chance(4) ? "" : "kitchen closed", Some.ASHA, stamp);
            case 3 -> new ExpireMobileOrder(id, stamp);
            default ->
                new AcceptMobileOrder(
                        id,
                        newOr(order.tickets(), ticket -> ticket.id(), TicketId::new),
                        Some.number(random.nextInt(1, 1_000)),
                        Some.NOON,
                        stamp);
        };
    }

    private SendTicket send(OrderId id, Order order, Stamp stamp) {
        return new SendTicket(
                id,
                newOr(order.tickets(), ticket -> ticket.id(), TicketId::new),
                Some.number(random.nextInt(1, 1_000)),
                random.nextInt(3),
                chance(3) ? Contacts.of(Set.of()) : Contacts.ALL,
                stamp);
    }

    private TakeCash cash(OrderId id, Order order, Stamp stamp) {
        return new TakeCash(
                id,
                due(order),
                newOr(order.payments(), payment -> payment.id(), PaymentId::new),
                Money.paise(chance(10) ? random.nextLong() : random.nextLong(0, 10_000_00)),
                drawer(),
                day(),
                stamp);
    }

    /// Mostly one of which something is due.
    private BillId due(Order order) {
        List<Bill> due = order.bills().stream()
                .filter(bill -> !order.dueOf(bill).isZero())
                .toList();
        return due.isEmpty() || chance(6)
                ? bill(order)
                : due.get(random.nextInt(due.size())).id();
    }

    private BillId bill(Order order) {
        return known(order.bills(), bill -> bill.id(), () -> new BillId(Some.id(random)));
    }

    private PaymentId payment(Order order) {
        return known(order.payments(), Payment::id, () -> new PaymentId(Some.id(random)));
    }

    /// All that is due of a bill, a part of it, or some other amount.
    private Money amount(Order order, BillId id) {
        long due = order.bill(id).map(bill -> order.dueOf(bill).minor()).orElse(0L);
        return Money.paise(
                chance(12) ? random.nextLong() : chance(3) || due < 2 ? due : random.nextLong(0, due + due / 4));
    }

    private TakePayment pay(OrderId id, Order order, Stamp stamp) {
        BillId bill = due(order);
        Money amount = amount(order, bill);
        Money tip = chance(4) ? Money.rupees(random.nextInt(-1, 20)) : Money.ZERO;
        boolean adds = Math.abs(amount.minor()) < 1_000_000_000_000L;
        return new TakePayment(
                id,
                bill,
                newOr(order.payments(), Payment::id, PaymentId::new),
                chance(2) ? Tender.CARD : TENDERS.get(random.nextInt(TENDERS.size())),
                amount,
                adds ? amount.plus(tip) : amount,
                tip,
                chance(3) ? "" : "slip " + random.nextInt(2),
                chance(3) ? null : new CustomerId(Some.id(34)),
                chance(2) ? null : Money.rupees(random.nextInt(-5, 500)),
                chance(3) ? Some.APPROVAL : null,
                drawer(),
                day(),
                stamp);
    }

    private RefundPayment refund(OrderId id, Order order, Stamp stamp) {
        List<Refund> given = order.payments().stream()
                .flatMap(payment -> payment.refunds().stream())
                .toList();
        PaymentId payment = payment(order);
        long kept = order.payment(payment).map(one -> one.kept().minor()).orElse(0L);
        return new RefundPayment(
                id,
                payment,
                newOr(given, Refund::id, PaymentId::new),
                chance(2) ? Tender.CASH : TENDERS.get(random.nextInt(TENDERS.size())),
                kept > 1 && !chance(8)
                        ? Money.paise(chance(2) ? kept : random.nextLong(1, kept))
                        : Money.paise(random.nextLong(90_00)),
                Money.ZERO,
                reason(),
                Some.ASHA,
                drawer(),
                day(),
                stamp);
    }

    private CorrectReference correct(OrderId id, Order order) {
        return new CorrectReference(id, payment(order), chance(6) ? "" : "slip " + random.nextInt(3), stamp);
    }

    private @Nullable ShiftId drawer() {
        return chance(4) ? null : shift;
    }

    private @Nullable LocalDate day() {
        return chance(4) ? null : day;
    }

    /// Of a whole bill, or of one of its lines.
    private IssueCreditNote credit(OrderId id, Order order, Stamp stamp) {
        Optional<Bill> known = order.bills().isEmpty()
                ? Optional.empty()
                : Optional.of(order.bills().get(random.nextInt(order.bills().size())));
        Optional<Priced> credit = known.flatMap(bill -> Optional.ofNullable(bills.credit(order, bill)));
        List<BillLine> lines = credit.map(Priced::lines).orElse(List.of());
        BillTotals totals = credit.map(Priced::totals).orElse(NOTHING);
        return new IssueCreditNote(
                id,
                newOr(order.creditNotes(), CreditNote::id, CreditNoteId::new),
                series.nextNote(),
                Some.DAY,
                known.map(Bill::id).orElse(new BillId(Some.id(random))),
                lines,
                totals,
                chance(2) ? CreditNote.Cause.REFUND : CreditNote.Cause.CORRECTION,
                reason(),
                Some.ASHA,
                stamp);
    }

    /// What a credit note of one line comes to, at five percent.
    public static BillTotals alone(BillLine line) {
        Money half = Money.paise(line.tax().minor() / 2);
        List<TaxLine> taxes = List.of(
                new TaxLine(TaxHead.CGST, new Percent(250), line.taxable(), half),
                new TaxLine(TaxHead.SGST, new Percent(250), line.taxable(), half));
        Money exact = line.payable();
        Money total = exact.toWhole(Rounding.HALF_UP);
        return new BillTotals(line.amount(), List.of(), List.of(), line.taxable(), taxes, total.minus(exact), total);
    }

    private OrderCommand acknowledge(OrderId id, Tab tab, Stamp stamp) {
        List<Line> unseen = tab.lines().stream().filter(Line::unseen).toList();
        @Nullable Line line = unseen.isEmpty() ? null : unseen.get(random.nextInt(unseen.size()));
        return line == null || chance(8)
                ? new AcknowledgeLine(id, line(tab), random.nextInt(3) * 1_000, stamp)
                : new AcknowledgeLine(id, line.id(), chance(6) ? 7 : line.toMake(), stamp);
    }

    /// Mostly of a dish that can be had so.
    private AddLine add(OrderId id, Order order, Stamp stamp) {
        LineDetails details = details();
        Item dish = chance(10) ? dish() : Some.offering(dish(), details);
        return new AddLine(id, newLine(order), dish, quantity(), details, stamp);
    }

    /// With the only dish that there is, as it may be now.
    private Menu menu() {
        Item dish = Some.offering(dish(), details());
        ModifierGroup extras = new ModifierGroup(
                new ModifierGroupId(Some.id(102)),
                "Extras",
                0,
                3,
                List.of(new Modifier(
                        new ModifierId(Some.id(31)), "Cheese", Money.rupees(20), false, !chance(10), 0, false)),
                false);
        return new Menu(Map.of(), Map.of(dish.id(), dish), Map.of(extras.id(), extras));
    }

    private LineDetails details() {
        LineDetails details = LineDetails.NONE.withCourse(chance(40) ? 99 : random.nextInt(3), chance(3));
        if (chance(3)) {
            details = details.withSeat(chance(30) ? -1 : random.nextInt(5)).withParcel(chance(2));
        }
        if (chance(3)) {
            details = details.withNotes("less oil\u0000", "no nuts").withKitchenName("D.");
        }
        if (chance(3)) {
            details = details.withModifiers(List.of(new LineModifier(
                    new ModifierId(Some.id(31)),
                    "Cheese",
                    Money.paise(random.nextLong(0, 40_00)),
                    chance(20) ? 0 : random.nextInt(1, 3))));
        }
        if (chance(6)) {
            details = details.withOpenPrice(
                    Money.paise(chance(10) ? random.nextLong() : random.nextLong(0, 90_00)), Some.APPROVAL);
        }
        return chance(6)
                ? details.withVariant(new VariantId(Some.id(30)), "half", Money.rupees(random.nextInt(90)))
                : details;
    }

    private List<NewLine> round(Order order) {
        return List.of(
                new NewLine(newLine(order), dish(), quantity(), LineDetails.NONE),
                new NewLine(newLine(order), dish(), quantity(), LineDetails.NONE));
    }

    private LineId newLine(Order order) {
        return newOr(order.lines(), Line::id, LineId::new);
    }

    private WriteOffId writeOff(Tab tab) {
        return newOr(
                tab.lines().stream().flatMap(line -> line.writeOffs().stream()).toList(),
                WriteOff::id,
                WriteOffId::new);
    }

    private String reason() {
        return chance(6) ? " " : "sent back";
    }

    private Tab other(House house, Tab self) {
        List<Tab> all = house.tabs();
        return chance(10) ? self : all.get(random.nextInt(all.size()));
    }

    /// What is open, at times only a part of it: of the lines, or of the amounts.
    private IssueBills bill(OrderId id, Tab tab, Stamp stamp) {
        List<Line> toBill = chance(20) ? tab.lines() : tab.linesToBill();
        if (chance(3) && toBill.size() > 1) {
            toBill = toBill.subList(0, toBill.size() / 2);
        }
        BillId first = newOr(tab.order().bills(), Bill::id, BillId::new);
        List<Bill> issued = toBill.isEmpty() ? List.of() : bills.of(first, tab, toBill, series::next);
        if (!issued.isEmpty() && chance(7)) {
            issued = chance(2) ? wrong(issued.getFirst()) : List.of(small(issued.getFirst()));
        }
        return new IssueBills(id, issued, stamp);
    }

    /// Without an invoice of its own, however large.
    private static Bill small(Bill bill) {
        return new Bill(bill.id(), BillKind.SMALL_SALE, null, bill.date(), bill.lines(), bill.totals(), bill.issued());
    }

    /// Without a number, or in more parts than a split may have.
    private List<Bill> wrong(Bill bill) {
        if (chance(2)) {
            return List.of(
                    new Bill(bill.id(), bill.kind(), null, bill.date(), bill.lines(), bill.totals(), bill.issued()));
        }
        List<Bill> many = new ArrayList<>();
        for (int i = 0; i <= Limits.BILL_PARTS_MAX; i++) {
            many.add(new Bill(
                    new BillId(Some.id(random)),
                    bill.kind(),
                    bill.kind().numbered() ? series.next(bill.kind().law()) : null,
                    bill.date(),
                    bill.lines(),
                    bill.totals(),
                    bill.issued()));
        }
        return many;
    }

    private Item dish() {
        return Some.dish("Dish", Money.paise(random.nextLong(0, 500_00)), !chance(20), chance(40), bills.taxClass());
    }

    private BigDecimal quantity() {
        return chance(15)
                ? BigDecimal.valueOf(random.nextLong())
                : chance(5)
                        ? BigDecimal.valueOf(random.nextLong(1, 3_000), 3)
                        : BigDecimal.valueOf(random.nextLong(1, 6));
    }

    private LineId line(Tab tab) {
        return known(tab.lines(), Line::id, () -> new LineId(Some.id(random)));
    }

    private TicketId ticket(Order order) {
        return known(order.tickets(), ticket -> ticket.id(), () -> new TicketId(Some.id(random)));
    }

    private <T, I> I known(List<T> all, java.util.function.Function<T, I> id, Supplier<I> unknown) {
        return all.isEmpty() || chance(20) ? unknown.get() : id.apply(all.get(random.nextInt(all.size())));
    }

    /// Normally a new id, at times one that was used before.
    private <T, I> I newOr(
            List<T> all, java.util.function.Function<T, I> id, java.util.function.Function<java.util.UUID, I> maker) {
        return chance(8) ? known(all, id, () -> maker.apply(Some.id(random))) : maker.apply(Some.id(random));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
