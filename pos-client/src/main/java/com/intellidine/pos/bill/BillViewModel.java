package com.intellidine.pos.bill;

import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.ui.Refresh;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent.BillIssued;
import com.intellidine.domain.order.OrderEvent.PaymentTaken;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pricing.Priced;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bill and its payment in cash. A bill with its number is issued by the first of two things: it is printed, or
/// money is taken for it. Nothing is printed, opened or called paid before it is on the disk.
public final class BillViewModel {
    /// Where the screen leads.
    public interface Exits {
        void order(OrderId order);

        void floor();
    }

    /// So long the change stays on the screen when nobody taps it away.
    static final Duration PAID_SHOWN = Duration.ofSeconds(30);

    private static final int DIGITS_MAX = 8;

    private final Counter counter;
    private final Session session;
    private final OrderId order;
    private final Exits exits;
    private final BillPaper paper;
    private final Runnable release;
    private final Set<BillId> printed = new HashSet<>();
    private final Set<BillId> printing = new HashSet<>();

    private final ReadOnlyObjectWrapper<BillHead> head = new ReadOnlyObjectWrapper<>(BillHead.EMPTY);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.EMPTY);
    private final ReadOnlyObjectWrapper<Cash> cash;
    private final ReadOnlyObjectWrapper<Paid> paid = new ReadOnlyObjectWrapper<>(Paid.NOT_YET);
    private final ReadOnlyObjectWrapper<List<CashPresets.Preset>> presets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private String digits = "";
    private boolean paying;

    public BillViewModel(Counter counter, Session session, OrderId order, Exits exits, BillPaper paper) {
        this.counter = counter;
        this.session = session;
        this.order = order;
        this.exits = exits;
        this.paper = paper;
        this.cash = new ReadOnlyObjectWrapper<>(Cash.of(Money.ZERO, Money.ZERO, paper.present()));
        this.release = counter.node().subscribe(new Refresh(counter.ui(), this::show));
        show();
    }

    public void detach() {
        release.run();
    }

    public ReadOnlyObjectProperty<BillHead> head() {
        return head.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Cash> cash() {
        return cash.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Paid> paid() {
        return paid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<CashPresets.Preset>> presets() {
        return presets.getReadOnlyProperty();
    }

    /// While a payment or bill is on its way to the disk.
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /// `Print bill first`
    public String printLabel() {
        return paper.present() ? "Print bill first" : "Issue bill first";
    }

    private void show() {
        // The bill stays as it was while its payment is saved, and under its change.
        if (!paid.get().shown() && !paying) {
            counter.node().order(order).ifPresent(this::show);
        }
    }

    private void show(Order now) {
        Optional<Bill> bill = now.unpaidBill();
        List<Line> open = now.unbilledLines();
        Priced shown = bill.map(issued -> new Priced(issued.lines(), issued.totals()))
                .orElseGet(() -> counter.desk().quote(open));
        Money due = bill.map(now::dueOf).orElse(shown.totals().total());
        head.set(BillHead.of(
                counter.book(),
                now,
                bill,
                bill.map(issued -> printed.contains(issued.id())).orElse(false),
                bill.map(issued -> printing.contains(issued.id())).orElse(false)));
        preview.set(Preview.of(counter.book().restaurant(), shown.lines(), shown.totals()));
        presets.set(CashPresets.above(due));
        cash.set(Cash.of(due, given(), paper.present()));
    }

    private Money given() {
        return digits.isEmpty() ? Money.ZERO : Money.rupees(Long.parseLong(digits));
    }

    private void give(String typed) {
        if (!paying && typed.length() <= DIGITS_MAX) {
            digits = typed;
            show();
        }
    }

    /// One or two more digits of whole rupees.
    public void type(String more) {
        give(digits.isEmpty() && more.chars().allMatch(digit -> digit == '0') ? "" : digits + more);
    }

    public void deleteLast() {
        give(digits.isEmpty() ? "" : digits.substring(0, digits.length() - 1));
    }

    public void clear() {
        give("");
    }

    public void exact() {
        preset(cash.get().due());
    }

    /// A whole number of rupees that the guest hands over.
    public void preset(Money amount) {
        give(Long.toString(amount.minor() / 100));
    }

    public void back() {
        if (paid.get().shown()) {
            done();
        } else {
            exits.order(order);
        }
    }

    /// Issues the bill if need be, and prints it. Again, when it has been printed.
    public void printBill() {
        if (saving.get()) {
            return;
        }
        Optional<Bill> unpaid = counter.node().order(order).flatMap(Order::unpaidBill);
        if (unpaid.isPresent()) {
            // Issued a moment ago, it may still be on its way to the disk, and its number with it.
            counter.whenFlushed(() -> print(unpaid.get().id()));
            return;
        }
        counter.done(counter.desk().bill(session.actor(), order)).ifPresent(done -> {
            saving.set(true);
            show();
            counter.whenSaved(done, () -> issued(((BillIssued) done.event()).bill()));
        });
    }

    private void issued(BillId bill) {
        saving.set(false);
        print(bill);
    }

    private void print(BillId id) {
        Order now = counter.node().order(order).orElseThrow();
        now.bill(id).ifPresent(bill -> {
            if (!paper.present()) {
                counter.notices().success("Bill " + bill.number() + " is issued. This terminal has no printer.");
                return;
            }
            printing.add(id);
            String comfort = "Bill " + bill.number() + " stands; print it again when the printer is ready.";
            counter.whenPrinted(paper.print(now, bill), comfort, cameOut -> {
                printing.remove(id);
                if (cameOut) {
                    printed.add(id);
                }
                show();
            });
        });
        show();
    }

    /// Takes the cash that was given: bill, payment, closing, each a fact of its own; then paper and drawer.
    public void take() {
        if (saving.get() || !cash.get().enough() || given().minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            return;
        }
        Money tendered = given();
        if (cash.get().due().isZero()) {
            closeWithoutCash();
            return;
        }
        bill().flatMap(bill -> counter.done(counter.desk().takeCash(session.actor(), order, bill, tendered)))
                .ifPresentOrElse(this::taken, this::show);
    }

    /// What cost nothing, or was paid just before a power cut, only has to be closed.
    private void closeWithoutCash() {
        boolean unbilled = counter.node()
                .order(order)
                .filter(now -> !now.unbilledLines().isEmpty())
                .isPresent();
        if (!unbilled
                || counter.done(counter.desk().bill(session.actor(), order)).isPresent()) {
            closeIfSettled();
            exits.floor();
        }
    }

    private Optional<BillId> bill() {
        Optional<BillId> unpaid =
                counter.node().order(order).flatMap(Order::unpaidBill).map(Bill::id);
        if (unpaid.isPresent()) {
            return unpaid;
        }
        return counter.done(counter.desk().bill(session.actor(), order))
                .map(done -> ((BillIssued) done.event()).bill());
    }

    private void taken(Outcome.Done payment) {
        saving.set(true);
        paying = true;
        Outcome.Done last = closeIfSettled().orElse(payment);
        counter.whenSaved(last, () -> paid((PaymentTaken) payment.event()));
    }

    /// Closed only when nothing is left to bill or to pay; a second terminal may have added something. A part that was
    /// added after the closing needs no second one.
    private Optional<Outcome.Done> closeIfSettled() {
        OrderDesk desk = counter.desk();
        boolean settled = counter.node()
                .order(order)
                .filter(now -> now.stage() == Order.Stage.OPEN)
                .filter(now -> now.unbilledLines().isEmpty() && now.due().isZero())
                .isPresent();
        return settled ? counter.done(desk.close(session.actor(), order)) : Optional.empty();
    }

    private void paid(PaymentTaken payment) {
        saving.set(false);
        paying = false;
        digits = "";
        Order now = counter.node().order(order).orElseThrow();
        Bill bill = now.bill(payment.bill()).orElseThrow();
        head.set(BillHead.paid(counter.book(), now, bill));
        preview.set(Preview.of(counter.book().restaurant(), bill.lines(), bill.totals()));
        Money left = now.due()
                .plus(counter.desk().quote(now.unbilledLines()).totals().total());
        paid.set(new Paid(
                counter.now(),
                Rupees.withSign(payment.tendered().minus(payment.amount())),
                Rupees.withSign(payment.amount()) + " paid · bill " + bill.number(),
                left.isZero() ? "" : Rupees.withSign(left) + " is still open on this order."));
        if (paper.present()) {
            counter.whenPrinted(paper.openDrawer(), "Open the drawer by hand.");
            counter.whenPrinted(paper.print(now, bill), "The payment of bill " + bill.number() + " is saved.");
        }
    }

    /// The change has been handed over: to the floor, or on to what is still open.
    public void done() {
        boolean more = !paid.get().stillOpen().isEmpty();
        paid.set(Paid.NOT_YET);
        if (more) {
            show();
        } else {
            exits.floor();
        }
    }

    /// Time went by.
    public void tick() {
        Paid shown = paid.get();
        if (shown.shown() && Duration.between(shown.at(), counter.now()).compareTo(PAID_SHOWN) > 0) {
            done();
        } else {
            show();
        }
    }

    /// What is shown when the money is in the drawer.
    ///
    /// @param stillOpen what is not paid by this; empty when all is
    public record Paid(Instant at, String change, String summary, String stillOpen) {
        static final Paid NOT_YET = new Paid(Instant.EPOCH, "", "", "");

        public boolean shown() {
            return !summary.isEmpty();
        }
    }
}
