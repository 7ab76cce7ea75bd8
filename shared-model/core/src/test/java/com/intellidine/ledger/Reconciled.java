package com.intellidine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderTask;
import com.intellidine.domain.order.OrderTasks;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.DayAccount;
import com.intellidine.domain.shift.DayMoney;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.shift.ZReports;
import com.intellidine.ledger.Till.Drawer;
import com.intellidine.ledger.Till.Movement;
import com.intellidine.ledger.Till.Sheet;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Holds what a device shows against the ledger of the facts that it has, at every level: line, bill, order, drawer,
/// account, Z. Then adds up what the device shows, from the payments to the Zs.
public final class Reconciled {
    private final Function<AggregateId, @Nullable Aggregate> states;
    private final List<LogEntry> log;
    private final Ledger ledger;
    private final DayBook days;
    private final List<Order> orders = new ArrayList<>();

    private Reconciled(List<LogEntry> entries, Function<AggregateId, @Nullable Aggregate> states) {
        this.states = states;
        this.log = entries.stream().sorted(LogEntry.FOLD_ORDER).toList();
        this.ledger = Ledger.of(log);
        this.days = new DayBook(ledger);
    }

    /// @throws AssertionError where the two differ
    public static void check(Peer peer) {
        check(peer.log().entries(), peer.replica()::state);
    }

    /// @param states what the device shows of what these events leave
    /// @throws AssertionError where the two differ
    public static void check(List<LogEntry> entries, Function<AggregateId, @Nullable Aggregate> states) {
        Reconciled books = new Reconciled(entries, states);
        books.readOrders();
        books.dishes();
        books.bills();
        books.tasks();
        books.drawers();
        books.accounts();
        books.zs();
    }

    private @Nullable Aggregate state(AggregateId id) {
        return states.apply(id);
    }

    private void readOrders() {
        Set<String> known = new TreeSet<>();
        log.forEach(entry -> known.addAll(entry.envelope().aggregates()));
        for (String text : known) {
            AggregateId id = AggregateId.parse(text).orElseThrow();
            if (id.kind() == AggregateId.Kind.ORDER && state(id) instanceof Order order) {
                orders.add(order);
            }
        }
    }

    private static void same(long paise, Money shown, Object what) {
        assertEquals(Money.paise(paise), shown, () -> "the ledger and what is shown differ: " + what);
    }

    private void dishes() {
        Map<UUID, UUID> shown = new TreeMap<>();
        for (Order order : orders) {
            Tab tab = Tab.of(order, id -> (Order) state(AggregateId.of(id)));
            long open = 0;
            for (Line line : tab.lines()) {
                assertEquals(null, shown.put(line.id().value(), order.id().value()), "a dish is shown twice");
                Dish dish = Objects.requireNonNull(ledger.dishes.get(line.id().value()));
                same(dish.amount(), line.amount(), line);
                same(dish.toPay(), line.charged(), line);
                same(dish.asked(), line.covered(), line);
                same(dish.toAsk(), line.open(), line);
                same(dish.askedTooMuch(), line.overCovered(), line);
                open += dish.toAsk();
            }
            same(open, tab.open(), order.id());
            for (ChargeKind kind : ChargeKind.values()) {
                long left = ledger.open(new Fee.Of(order.id().value(), kind));
                same(left, order.openCharges().getOrDefault(kind, Money.ZERO), kind + " of " + order.id());
            }
        }
        Map<UUID, UUID> kept = new TreeMap<>();
        ledger.dishes.forEach((id, dish) -> kept.put(id, dish.place));
        assertEquals(kept, shown, "where each dish is shown");
    }

    private void bills() {
        Set<UUID> shown = new TreeSet<>();
        for (Order order : orders) {
            for (Bill bill : order.bills()) {
                UUID id = bill.id().value();
                shown.add(id);
                same(ledger.owed(id), order.owedFor(bill), bill.title());
                same(ledger.paid(id), order.paidOf(bill.id()), bill.title());
                same(ledger.due(id), order.dueOf(bill), bill.title());
                same(ledger.overpaid(id), order.overpaidOf(bill), bill.title());
            }
            for (Payment payment : order.payments()) {
                same(
                        Objects.requireNonNull(ledger.receipts.get(payment.id().value()))
                                .kept(),
                        payment.kept(),
                        payment);
            }
        }
        assertEquals(new TreeSet<>(ledger.papers.keySet()), shown, "bills");
    }

    /// Whatever is too much is a task with the exact amount.
    private void tasks() {
        Map<String, Long> shown = new TreeMap<>();
        for (Order order : orders) {
            for (OrderTask task : OrderTasks.of(order)) {
                shown.merge(task.getClass().getSimpleName(), task.amount().minor(), Math::addExact);
            }
        }
        Map<String, Long> kept = new TreeMap<>();
        for (Dish dish : ledger.dishes.values()) {
            kept.merge("BilledTwice", dish.askedTwice(), Math::addExact);
            kept.merge("TakenOffAfterBill", dish.askedTooMuch() - dish.askedTwice(), Math::addExact);
            kept.merge("CreditedTwice", dish.claims.creditedTwice(), Math::addExact);
        }
        ledger.fees.forEach((of, fee) -> {
            kept.merge("ChargeBilledTooMuch", fee.askedTooMuch(of.kind()), Math::addExact);
            kept.merge("ChargeCreditedTwice", fee.claims.creditedTwice(), Math::addExact);
            kept.merge("ChargeLeftOpen", ledger.leftOpen(of), Math::addExact);
        });
        ledger.papers.keySet().forEach(id -> kept.merge("CreditedTooMuch", ledger.creditedTooMuch(id), Math::addExact));
        ledger.papers.forEach((id, paper) ->
                kept.merge(paper.cancelled ? "CancelledBillPaid" : "Overpaid", ledger.overpaid(id), Math::addExact));
        ledger.receipts.keySet().forEach(id -> {
            kept.merge("RefundedTwice", ledger.refundedTwice(id), Math::addExact);
            kept.merge("ReferenceTwice", ledger.referenceTwice(id), Math::addExact);
            kept.merge("OtherReference", ledger.otherReferences(id), Math::addExact);
        });
        kept.values().removeIf(amount -> amount == 0);
        assertEquals(kept, shown, "tasks");
    }

    private void drawers() {
        long shown = 0;
        for (Map.Entry<UUID, Drawer> entry : ledger.drawers.entrySet()) {
            UUID id = entry.getKey();
            Drawer drawer = entry.getValue();
            Shift shift = (Shift) Objects.requireNonNull(state(AggregateId.of(new ShiftId(id))));
            for (Tender tender : Tender.values()) {
                same(ledger.taken(id, tender), shift.of(tender), tender);
                shown += shift.of(tender).minor();
            }
            long expected = drawer.opening + ledger.taken(id, Tender.CASH) + drawer.cashMoved();
            same(expected, shift.expected(), "cash in drawer " + id);
            Optional<Money> over =
                    drawer.counted == null ? Optional.empty() : Optional.of(Money.paise(drawer.counted - expected));
            assertEquals(over, shift.over(), "over or short");
        }
        long noDrawer = 0;
        long toldAgain = 0;
        long all = 0;
        for (Movement movement : ledger.movements.values()) {
            int drawers = movement.drawers().size();
            all += movement.paise;
            noDrawer += drawers == 0 ? movement.paise : 0;
            toldAgain += drawers > 1 ? (drawers - 1) * movement.paise : 0;
        }
        assertEquals(all, shown + noDrawer - toldAgain, "payments are in drawers, or in none");
        long kept = 0;
        long settled = 0;
        for (Order order : orders) {
            for (Payment payment : order.payments()) {
                kept += payment.kept().minor()
                        + (payment.confirmed() ? payment.tip().minor() : 0);
            }
        }
        for (Movement movement : ledger.movements.values()) {
            settled += movement.settles ? movement.paise : 0;
        }
        assertEquals(all, kept + settled, "what bills and tips keep, and what settles accounts, is all that moved");
    }

    private void accounts() {
        long balance = 0;
        for (UUID id : ledger.accounts.keySet()) {
            Customer customer = (Customer) Objects.requireNonNull(state(AggregateId.of(new CustomerId(id))));
            same(ledger.balance(id), customer.balance(), "account " + id);
            balance += customer.balance().minor();
        }
        long owed = 0;
        for (Movement movement : ledger.movements.values()) {
            owed += movement.tender == Tender.CREDIT ? movement.paise : 0;
            owed -= movement.settles ? movement.paise : 0;
        }
        assertEquals(owed, balance, "accounts hold what was put on them and not settled");
    }

    private void zs() {
        BusinessDays state = state(AggregateId.businessDaysOf(Some.TENANT)) instanceof BusinessDays known
                ? known
                : new BusinessDays(List.of(), List.of(), List.of());
        List<DayMoney> money = log.stream()
                .flatMap(entry -> DayMoney.of(entry.fact(), Ledger.ZONE, Ledger.NIGHT_ENDS).stream())
                .toList();
        List<ZReport> reports = ZReports.of(state, money, List.of());
        assertEquals(days.sheets.size(), reports.size(), "Zs");
        long onZs = 0;
        for (int i = 0; i < reports.size(); i++) {
            ZReport report = reports.get(i);
            Sheet sheet = days.sheets.get(i);
            String name = "Z of " + report.report().day();
            report.account()
                    .tenders()
                    .forEach(sum -> same(sheet.taken.getOrDefault(sum.tender(), 0L), sum.amount(), name));
            report.account()
                    .settled()
                    .forEach(sum -> same(sheet.settled.getOrDefault(sum.tender(), 0L), sum.amount(), name));
            same(sheet.taken.getOrDefault(Tender.CREDIT, 0L), report.account().credit(), name);
            same(
                    sheet.late,
                    Money.sum(report.account().late().stream()
                            .map(DayAccount.Late::amount)
                            .toList()),
                    name);
            same(sheet.noDrawer, report.account().noDrawer(), name);
            same(sheet.repeated, report.repeated(), name);
            same(sheet.money(), report.total(), name);
            onZs += report.total().minor() + report.account().credit().minor();
        }
        Money uncovered = ZReports.uncovered(state, money);
        same(days.uncovered, uncovered, "money on no Z");
        long all = ledger.movements.values().stream()
                .mapToLong(movement -> movement.paise)
                .sum();
        assertEquals(all, onZs + uncovered.minor() + days.uncoveredCredit, "each movement is on one Z, or on none yet");
    }

    /// What happened, so that a run of evenings can tell that it was about something.
    public static Map<String, Integer> counts(Peer peer) {
        Reconciled books = new Reconciled(peer.log().entries(), peer.replica()::state);
        books.readOrders();
        Map<String, Integer> counts = new TreeMap<>();
        Ledger ledger = books.ledger;
        counts.put("bills", ledger.papers.size());
        counts.put("payments", ledger.receipts.size());
        counts.put("drawers", ledger.drawers.size());
        counts.put("drawers counted", (int) ledger.drawers.values().stream()
                .filter(one -> one.counted != null)
                .count());
        counts.put("Zs", ledger.zs.size());
        counts.put("accounts", ledger.accounts.size());
        counts.put("settlements", (int)
                ledger.movements.values().stream().filter(one -> one.settles).count());
        counts.put(
                "refunds",
                ledger.receipts.values().stream()
                        .mapToInt(receipt -> receipt.back.size())
                        .sum());
        counts.put("told by two drawers", (int) ledger.movements.values().stream()
                .filter(one -> one.drawers().size() > 1)
                .count());
        counts.put("late on a Z", (int)
                books.days.sheets.stream().filter(sheet -> sheet.late != 0).count());
        counts.put("repeated on a Z", (int)
                books.days.sheets.stream().filter(sheet -> sheet.repeated != 0).count());
        for (Order order : books.orders) {
            for (Line line : order.lines()) {
                counts.merge("lines away from home", line.place().equals(line.home()) ? 0 : 1, Integer::sum);
                counts.merge("lines unseen by the kitchen", line.unseen() ? 1 : 0, Integer::sum);
            }
            OrderTasks.of(order).forEach(task -> counts.merge(task.getClass().getSimpleName(), 1, Integer::sum));
        }
        for (Tender tender : Tender.values()) {
            counts.put("tender " + tender, (int) ledger.movements.values().stream()
                    .filter(one -> one.tender == tender)
                    .count());
        }
        return counts;
    }
}
