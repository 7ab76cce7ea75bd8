package com.intellidine.ledger;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.MobileEvent.AcceptRequested;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.MobileEvent.MobileOrderExpired;
import com.intellidine.domain.order.MobileEvent.MobileOrderRefused;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.PaymentEvent.ReferenceCorrected;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.DayEvent.DayTakenBack;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import com.intellidine.ledger.Till.Drawer;
import com.intellidine.ledger.Till.Movement;
import com.intellidine.ledger.Till.Telling;
import com.intellidine.ledger.Till.Z;
import com.intellidine.sync.LogEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Facts copied into columns, each thing under its id, so that what is told twice stands once.
final class Ledger {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final LocalTime NIGHT_ENDS = LocalTime.of(4, 0);

    static final class Paper {
        final UUID order;
        final long total;
        boolean cancelled;
        final Map<UUID, Long> notes = new LinkedHashMap<>();

        Paper(UUID order, long total) {
            this.order = order;
            this.total = total;
        }
    }

    static final class Receipt {
        final UUID bill;
        final long amount;
        final long tip;
        final Tender tender;
        String reference;
        /// All under which it was confirmed, but for those that somebody called mistyped.
        final Set<String> names = new TreeSet<>();

        boolean certain;
        final Map<UUID, Long> back = new LinkedHashMap<>();

        Receipt(UUID bill, Tender tender, String reference, long amount, long tip, boolean certain) {
            this.bill = bill;
            this.tender = tender;
            this.reference = reference;
            this.amount = amount;
            this.tip = tip;
            this.certain = certain;
        }

        void seen(String text) {
            if (!certain || reference.isEmpty()) {
                reference = text;
            }
            names.add(text);
            certain = true;
        }

        void corrected(String text) {
            names.remove(reference);
            names.add(text);
            reference = text;
        }

        long givenBack() {
            return back.values().stream().reduce(0L, Math::addExact);
        }

        long keeps() {
            return certain ? kept() + tip : 0;
        }

        long kept() {
            return certain ? amount - givenBack() : 0;
        }
    }

    /// Orders by how they ended: true where all was billed and paid.
    private final Map<UUID, Boolean> ended = new HashMap<>();
    /// Orders of guests' phones, and whether somebody answered.
    private final Map<UUID, Boolean> answered = new HashMap<>();

    final Map<UUID, Dish> dishes = new LinkedHashMap<>();
    final Map<Fee.Of, Fee> fees = new LinkedHashMap<>();
    final Map<UUID, Paper> papers = new LinkedHashMap<>();
    final Map<UUID, Receipt> receipts = new LinkedHashMap<>();
    final Map<UUID, Movement> movements = new LinkedHashMap<>();
    final Map<UUID, Drawer> drawers = new LinkedHashMap<>();
    final Map<UUID, Map<UUID, Long>> accounts = new LinkedHashMap<>();
    final List<Z> zs = new ArrayList<>();
    private final Set<LocalDate> closed = new TreeSet<>();
    private final Set<LocalDate> takenBack = new TreeSet<>();

    /// @param entries in any order
    static Ledger of(Collection<LogEntry> entries) {
        Ledger ledger = new Ledger();
        entries.stream().sorted(LogEntry.FOLD_ORDER).forEach(entry -> ledger.write(entry.fact()));
        return ledger;
    }

    private void write(Fact fact) {
        Event event = fact.event();
        switch (event) {
            case LinesAdded e ->
                e.lines()
                        .forEach(line -> dishes.putIfAbsent(
                                line.id().value(), new Dish(e.order().value(), line)));
            case LineQuantityChanged e ->
                dish(e, e.line(), dish -> {
                    if (!dish.removed) {
                        dish.quantity = e.quantity().thousandths();
                    }
                });
            case LineRemoved e -> dish(e, e.line(), dish -> dish.removed = true);
            case OrderCancelled e -> {
                dishes(e, e.lines(), dish -> dish.removed = true);
                ended.putIfAbsent(e.order().value(), false);
            }
            case AcceptRequested e -> answered.putIfAbsent(e.order().value(), false);
            case MobileOrderAccepted e -> answered.replace(e.order().value(), true);
            case MobileOrderRefused e -> refused(e, e.lines());
            case MobileOrderExpired e -> refused(e, e.lines());
            case LinesPlaced e ->
                dishes(e, e.lines(), dish -> dish.place = e.order().value());
            case LineWrittenOff e ->
                dish(
                        e,
                        e.line(),
                        dish -> (e.writeOff().kind() == WriteOff.Kind.VOID ? dish.voided : dish.given)
                                .putIfAbsent(e.writeOff().id().value(), (long)
                                        e.writeOff().quantity().thousandths()));
            case BillsIssued e -> e.bills().forEach(bill -> bill(e, bill));
            case BillCancelled e -> {
                UUID bill = e.cancellation().bill().value();
                paper(bill, paper -> paper.cancelled = true);
                dishes.values().stream().filter(dish -> told(e, dish)).forEach(dish -> dish.claims.cancel(bill));
                fees.values().forEach(fee -> fee.claims.cancel(bill));
            }
            case OrderClosed e -> ended.putIfAbsent(e.order().value(), true);
            case ChargeSet e ->
                fee(e, e.kind()).set = e.amount() == null ? 0 : e.amount().minor();
            case CreditNoteIssued e -> credit(e, e.note());
            case PaymentTaken e -> {
                receipts.putIfAbsent(
                        e.payment().value(),
                        new Receipt(
                                e.bill().value(),
                                e.tender(),
                                e.reference(),
                                e.amount().minor(),
                                e.tip().minor(),
                                true));
                long all = e.amount().minor() + e.tip().minor();
                move(fact, e.payment().value(), e.tender(), all, false, e.shift(), e.day());
                if (e.tender() == Tender.CREDIT && e.customer() != null) {
                    account(e.customer().value(), e.payment().value(), all);
                }
            }
            case PaymentRequested e ->
                receipts.putIfAbsent(
                        e.payment().value(),
                        new Receipt(
                                e.bill().value(),
                                e.tender(),
                                e.reference(),
                                e.amount().minor(),
                                e.tip().minor(),
                                false));
            case PaymentConfirmed e -> {
                @Nullable Receipt receipt = receipts.get(e.payment().value());
                if (receipt != null) {
                    receipt.seen(e.reference());
                }
                long all = e.amount().minor() + e.tip().minor();
                move(fact, e.payment().value(), e.tender(), all, false, e.shift(), e.day());
            }
            case ReferenceCorrected e -> {
                @Nullable Receipt receipt = receipts.get(e.payment().value());
                if (receipt != null) {
                    receipt.corrected(e.reference());
                }
            }
            case PaymentRefunded e -> {
                UUID refund = e.refund().id().value();
                long back = e.refund().amount().minor();
                @Nullable Receipt receipt = receipts.get(e.payment().value());
                if (receipt != null) {
                    receipt.back.putIfAbsent(refund, back);
                }
                move(fact, refund, e.refund().tender(), -back, false, e.refund().shift(), e.day());
                if (e.refund().tender() == Tender.CREDIT && e.customer() != null) {
                    account(e.customer().value(), refund, -back);
                }
            }
            case AccountSettled e -> {
                long paid = e.amount().minor();
                move(fact, e.settlement().value(), e.tender(), paid, true, e.shift(), e.day());
                account(e.customer().value(), e.settlement().value(), -paid);
            }
            case ShiftOpened e -> {
                Drawer drawer = drawer(e.shift());
                if (!drawer.opened) {
                    drawer.opened = true;
                    drawer.opening = e.opening().minor();
                }
            }
            case CashMoved e ->
                drawer(e.shift())
                        .moved
                        .putIfAbsent(
                                e.entry(),
                                e.kind() == CashMove.PAY_IN
                                        ? e.amount().minor()
                                        : -e.amount().minor());
            case ShiftClosed e -> {
                Drawer drawer = drawer(e.shift());
                if (drawer.counted == null) {
                    drawer.counted = e.counted().minor();
                }
            }
            case DayOpened e -> {
                if (!closed.contains(e.day())) {
                    takenBack.remove(e.day());
                }
            }
            case DayTakenBack e -> takenBack.add(e.day());
            case DayClosed e -> {
                closed.add(e.day());
                zs.add(new Z(fact.id(), e.day(), e.covers(), Set.copyOf(takenBack)));
            }
            default -> {}
        }
    }

    private void refused(OrderEvent event, List<LineId> lines) {
        UUID order = event.order().value();
        dishes(event, lines, dish -> dish.removed = true);
        // Whoever answers first has answered.
        if (answered.replace(order, false, true)) {
            ended.putIfAbsent(order, false);
        }
    }

    private void bill(BillsIssued event, Bill bill) {
        UUID id = bill.id().value();
        papers.putIfAbsent(
                id, new Paper(event.order().value(), bill.totals().total().minor()));
        for (BillLine line : bill.lines()) {
            dish(event, line.line(), dish -> dish.claims.ask(id, line.amount().minor()));
        }
        sums(bill.totals()).forEach((kind, paise) -> fee(event, kind).claims.ask(id, paise));
    }

    private void credit(CreditNoteIssued event, CreditNote note) {
        UUID id = note.id().value();
        paper(
                note.bill().value(),
                paper -> paper.notes.putIfAbsent(id, note.totals().total().minor()));
        boolean forgiven = note.cause() == CreditNote.Cause.REFUND;
        for (BillLine line : note.lines()) {
            dish(
                    event,
                    line.line(),
                    dish -> dish.claims.giveBack(
                            note.bill().value(), id, forgiven, line.amount().minor()));
        }
        sums(note.totals())
                .forEach((kind, paise) ->
                        fee(event, kind).claims.giveBack(note.bill().value(), id, forgiven, paise));
    }

    private static Map<ChargeKind, Long> sums(BillTotals totals) {
        Map<ChargeKind, Long> sums = new EnumMap<>(ChargeKind.class);
        totals.charges()
                .forEach(charge -> sums.merge(charge.kind(), charge.amount().minor(), Math::addExact));
        return sums;
    }

    private Fee fee(OrderEvent event, ChargeKind kind) {
        return fees.computeIfAbsent(new Fee.Of(event.order().value(), kind), of -> new Fee());
    }

    private void paper(UUID bill, Consumer<Paper> write) {
        @Nullable Paper paper = papers.get(bill);
        if (paper != null) {
            write.accept(paper);
        }
    }

    /// A fact speaks of a dish only where it names the order that the dish belongs to.
    private static boolean told(OrderEvent event, Dish dish) {
        return event.aggregates().stream()
                .anyMatch(owner ->
                        owner.kind() == AggregateId.Kind.ORDER && owner.id().equals(dish.home));
    }

    private void dish(OrderEvent event, LineId line, Consumer<Dish> write) {
        @Nullable Dish dish = dishes.get(line.value());
        if (dish != null && told(event, dish)) {
            write.accept(dish);
        }
    }

    private void dishes(OrderEvent event, Collection<LineId> lines, Consumer<Dish> write) {
        lines.forEach(line -> dish(event, line, write));
    }

    private void move(
            Fact fact,
            UUID movement,
            Tender tender,
            long paise,
            boolean settles,
            @Nullable ShiftId drawer,
            @Nullable LocalDate said) {
        ZonedDateTime wall = fact.event().stamp().at().atZone(ZONE);
        LocalDate day =
                wall.toLocalTime().isBefore(NIGHT_ENDS) ? wall.toLocalDate().minusDays(1) : wall.toLocalDate();
        movements
                .computeIfAbsent(movement, id -> new Movement(tender, paise, settles))
                .told
                .add(new Telling(fact.id(), drawer == null ? null : drawer.value(), said != null ? said : day));
        if (drawer != null) {
            drawer(drawer);
        }
    }

    private Drawer drawer(ShiftId shift) {
        return drawers.computeIfAbsent(shift.value(), id -> new Drawer());
    }

    private void account(UUID customer, UUID movement, long paise) {
        accounts.computeIfAbsent(customer, id -> new HashMap<>()).putIfAbsent(movement, paise);
    }

    // Sums.

    long paid(UUID bill) {
        return receipts.values().stream()
                .filter(receipt -> receipt.bill.equals(bill))
                .mapToLong(Receipt::kept)
                .sum();
    }

    long owed(UUID bill) {
        Paper paper = Objects.requireNonNull(papers.get(bill));
        long credited = paper.notes.values().stream().reduce(0L, Math::addExact);
        return paper.cancelled ? 0 : Math.max(0, paper.total - credited);
    }

    /// Given back beyond the whole paper, where no dish or fee of it was given back beyond what it asked.
    long creditedTooMuch(UUID bill) {
        Paper paper = Objects.requireNonNull(papers.get(bill));
        long credited = paper.notes.values().stream().reduce(0L, Math::addExact);
        boolean ofADish = dishes.values().stream().anyMatch(dish -> dish.claims.creditedTwice(bill));
        boolean ofAFee = fees.values().stream().anyMatch(fee -> fee.claims.creditedTwice(bill));
        return paper.cancelled || ofADish || ofAFee ? 0 : Math.max(0, credited - paper.total);
    }

    long overpaid(UUID bill) {
        return Math.max(0, paid(bill) - owed(bill));
    }

    long due(UUID bill) {
        return Math.max(0, owed(bill) - paid(bill));
    }

    /// More was given back than had been taken, and nobody has paid it again.
    long refundedTwice(UUID payment) {
        Receipt receipt = Objects.requireNonNull(receipts.get(payment));
        long over = Math.max(0, receipt.givenBack() - receipt.amount);
        return receipt.certain ? Math.min(over, due(receipt.bill)) : 0;
    }

    /// What came under a reference under which money had come by the same method for the same order.
    long referenceTwice(UUID payment) {
        Receipt receipt = Objects.requireNonNull(receipts.get(payment));
        for (Map.Entry<UUID, Receipt> entry : receipts.entrySet()) {
            Receipt other = entry.getValue();
            if (entry.getKey().equals(payment)) {
                return 0;
            }
            boolean same = other.tender == receipt.tender
                    && other.bill.equals(receipt.bill)
                    && other.reference.equals(receipt.reference);
            boolean names =
                    receipt.tender != Tender.CASH && receipt.tender != Tender.CREDIT && !receipt.reference.isEmpty();
            if (same && names && receipt.keeps() > 0 && other.keeps() > 0) {
                return receipt.keeps();
            }
        }
        return 0;
    }

    /// What of a charge stands on no bill.
    long open(Fee.Of of) {
        @Nullable Fee fee = fees.get(of);
        return fee == null ? 0 : Math.max(0, fee.claims.toPay(fee.set) - fee.claims.asked());
    }

    /// The same, where the order is over or has nothing more of its own.
    long leftOpen(Fee.Of of) {
        List<Dish> own = dishes.values().stream()
                .filter(dish -> dish.home.equals(of.order()))
                .toList();
        boolean away = !own.isEmpty() && own.stream().noneMatch(dish -> dish.place.equals(of.order()));
        boolean over = away || ended.getOrDefault(of.order(), false);
        return over && of.kind() != ChargeKind.SERVICE ? open(of) : 0;
    }

    /// What may have come once more, under a reference that is noted for nothing else.
    long otherReferences(UUID payment) {
        Receipt receipt = Objects.requireNonNull(receipts.get(payment));
        return (receipt.amount + receipt.tip)
                * receipt.names.stream()
                        .filter(text -> !text.equals(receipt.reference))
                        .filter(text -> receipts.values().stream()
                                .noneMatch(other -> other.certain
                                        && other.tender == receipt.tender
                                        && other.reference.equals(text)))
                        .count();
    }

    /// What one drawer was told of, each movement once.
    long taken(UUID drawer, Tender tender) {
        return movements.values().stream()
                .filter(movement ->
                        movement.tender == tender && movement.drawers().contains(drawer))
                .mapToLong(movement -> movement.paise)
                .sum();
    }

    long balance(UUID customer) {
        return accounts.getOrDefault(customer, Map.of()).values().stream().reduce(0L, Math::addExact);
    }
}
