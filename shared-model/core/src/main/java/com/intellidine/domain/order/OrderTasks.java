package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import java.util.ArrayList;
import java.util.List;

/// Finds what a manager has to put right in an order. A line's tasks are its home's, wherever it is shown; a bill's are
/// those of the order that issued it. So each is found once.
public final class OrderTasks {
    private OrderTasks() {}

    public static List<OrderTask> of(Order order) {
        List<OrderTask> tasks = new ArrayList<>();
        order.lines().forEach(line -> ofLine(line, tasks));
        order.bills().forEach(bill -> ofBill(order, bill, tasks));
        order.payments().forEach(payment -> ofPayment(order, payment, tasks));
        return tasks;
    }

    private static void ofLine(Line line, List<OrderTask> tasks) {
        Money over = line.overCovered();
        // What several bills claim beyond the whole line was billed twice; the rest was taken off since.
        Money several = line.covered().minus(line.largestClaim());
        Money beyond = Order.floor(line.covered().minus(line.full()));
        Money twice = several.compareTo(beyond) < 0 ? several : beyond;
        Money repeated = twice.compareTo(over) < 0 ? twice : over;
        if (!repeated.isZero()) {
            tasks.add(new OrderTask.BilledTwice(line.id(), line.name(), repeated));
        }
        if (!over.minus(repeated).isZero()) {
            tasks.add(new OrderTask.TakenOffAfterBill(line.id(), line.name(), over.minus(repeated)));
        }
        for (Claim claim : line.claims()) {
            Money credited = claim.creditedTooMuch();
            if (!credited.isZero()) {
                tasks.add(new OrderTask.CreditedTwice(claim.bill(), line.id(), line.name(), credited));
            }
        }
    }

    private static void ofBill(Order order, Bill bill, List<OrderTask> tasks) {
        boolean ofALine = tasks.stream()
                .anyMatch(task -> task instanceof OrderTask.CreditedTwice twice
                        && twice.bill().equals(bill.id()));
        Money credited = order.creditedTooMuch(bill);
        if (!ofALine && !credited.isZero()) {
            tasks.add(new OrderTask.CreditedTooMuch(bill.id(), credited));
        }
        Money over = order.overpaidOf(bill);
        if (!over.isZero()) {
            tasks.add(
                    order.cancelled(bill.id())
                            ? new OrderTask.CancelledBillPaid(bill.id(), over)
                            : new OrderTask.Overpaid(bill.id(), over));
        }
    }

    /// What its second reference may stand for, and what was given back too much, as long as the bill lacks it.
    private static void ofPayment(Order order, Payment payment, List<OrderTask> tasks) {
        payment.references().stream()
                .filter(other -> !other.matched() && !isNoted(order, other.text()))
                .forEach(other -> tasks.add(new OrderTask.OtherReference(
                        payment.id(), other.text(), payment.amount().plus(payment.tip()))));
        Money over = payment.refundedTooMuch();
        Money due = order.bill(payment.bill()).map(order::dueOf).orElse(over);
        Money lacking = over.compareTo(due) < 0 ? over : due;
        if (payment.confirmed() && !lacking.isZero()) {
            tasks.add(new OrderTask.RefundedTwice(payment.id(), lacking));
        }
    }

    private static boolean isNoted(Order order, String reference) {
        return order.payments().stream()
                .anyMatch(payment -> payment.confirmed() && payment.reference().equals(reference));
    }
}
