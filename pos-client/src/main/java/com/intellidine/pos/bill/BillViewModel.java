package com.intellidine.pos.bill;

import com.intellidine.device.ui.Refresh;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pricing.Priced;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final OrderId order;
    private final Exits exits;
    private final BillPrinting printing;
    private final Settlement settlement;
    private final Runnable release;

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
        this.order = order;
        this.exits = exits;
        this.printing = new BillPrinting(counter, paper, this::show);
        this.settlement = new Settlement(counter, session, order);
        this.cash = new ReadOnlyObjectWrapper<>(Cash.of(Money.ZERO, Money.ZERO, paper.present()));
        this.release = Refresh.follow(counter.node()::subscribe, counter.ui(), this::show);
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
        return printing.present() ? "Print bill first" : "Issue bill first";
    }

    private void show() {
        // The bill stays as it was while its payment is saved, and under its change.
        if (!paid.get().shown() && !paying) {
            counter.node().tab(order).ifPresent(this::show);
        }
    }

    private void show(Tab tab) {
        Order now = tab.order();
        Optional<Bill> bill = now.unpaidBill();
        Priced shown = bill.map(issued -> new Priced(issued.lines(), issued.totals()))
                .orElseGet(() -> counter.desk().quote(tab).together());
        Money due = bill.map(now::dueOf).orElse(shown.totals().total());
        head.set(BillHead.of(
                counter.book(),
                now,
                bill,
                bill.map(printing::isPrinted).orElse(false),
                bill.map(printing::isPrinting).orElse(false)));
        preview.set(Preview.of(counter.book().restaurant(), shown.lines(), shown.totals()));
        presets.set(CashPresets.above(due));
        cash.set(Cash.of(due, given(), printing.present()));
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
        Optional<Bill> unpaid = settlement.unpaidBill();
        if (unpaid.isPresent()) {
            // Issued a moment ago, it may still be on its way to the disk, and its number with it.
            counter.whenFlushed(() -> print(unpaid.get().id()));
            return;
        }
        settlement.issueBill().ifPresent(done -> {
            saving.set(true);
            show();
            counter.whenSaved(done, () -> issued(Settlement.bills(done)));
        });
    }

    private void issued(List<Bill> bills) {
        saving.set(false);
        bills.forEach(bill -> print(bill.id()));
    }

    private void print(BillId id) {
        Order now = counter.node().order(order).orElseThrow();
        now.bill(id).ifPresent(bill -> printing.print(now, bill));
        show();
    }

    /// Takes the cash that was given; paper and drawer follow when it is on the disk.
    public void take() {
        if (saving.get() || !cash.get().enough() || given().minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            return;
        }
        if (cash.get().due().isZero()) {
            if (settlement.closeWithoutCash()) {
                exits.floor();
            }
            return;
        }
        paying = true;
        settlement.takeCash(given()).ifPresentOrElse(this::taken, this::notTaken);
    }

    private void taken(Settlement.Taken taken) {
        saving.set(true);
        counter.whenSaved(taken.last(), () -> paid(taken.payment()));
    }

    private void notTaken() {
        paying = false;
        show();
    }

    private void paid(PaymentTaken payment) {
        saving.set(false);
        paying = false;
        digits = "";
        Tab tab = counter.node().tab(order).orElseThrow();
        Order now = tab.order();
        Bill bill = now.bill(payment.bill()).orElseThrow();
        head.set(BillHead.paid(counter.book(), now, bill));
        preview.set(Preview.of(counter.book().restaurant(), bill.lines(), bill.totals()));
        Money left = now.due().plus(counter.desk().quote(tab).total());
        paid.set(Paid.of(payment, bill, left, counter.now()));
        printing.openDrawerAndPrint(now, bill);
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
}
