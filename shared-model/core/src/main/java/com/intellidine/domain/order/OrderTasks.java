package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds what a manager has to put right in an order. A line's tasks are its home's, wherever it is shown; a bill's are
/// those of the order that issued it. So each is found once.
public final class OrderTasks {
    private OrderTasks() {}

    public static List<OrderTask> of(Order order) {
        List<OrderTask> tasks = new ArrayList<>();
        order.lines().forEach(line -> ofLine(line, tasks));
        for (ChargeKind kind : ChargeKind.values()) {
            ofCharge(order.charge(kind), tasks);
        }
        // As long as it is open, whoever closes it is told.
        if (order.stage() == Order.Stage.CLOSED || order.movedAway()) {
            order.openCharges().forEach((kind, amount) -> tasks.add(new OrderTask.ChargeLeftOpen(kind, amount)));
        }
        order.bills().forEach(bill -> ofBill(order, bill, tasks));
        order.payments().forEach(payment -> ofPayment(order, payment, tasks));
        ofReferences(order.payments(), tasks);
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

    private static void ofCharge(OrderCharge charge, List<OrderTask> tasks) {
        if (!charge.overCovered().isZero()) {
            tasks.add(new OrderTask.ChargeBilledTooMuch(charge.kind(), charge.overCovered()));
        }
        for (Claim claim : charge.claims()) {
            Money credited = claim.creditedTooMuch();
            if (!credited.isZero()) {
                tasks.add(new OrderTask.ChargeCreditedTwice(claim.bill(), charge.kind(), credited));
            }
        }
    }

    private static void ofBill(Order order, Bill bill, List<OrderTask> tasks) {
        Money credited = order.creditedTooMuch(bill);
        if (!credited.isZero() && !partCreditedTwice(order, bill)) {
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

    /// Of a line or a charge more was credited than the bill claims. The home of the line may be another order.
    private static boolean partCreditedTwice(Order order, Bill bill) {
        List<CreditNote> notes = order.standingNotes()
                .filter(note -> note.bill().equals(bill.id()))
                .toList();
        return bill.lines().stream()
                        .anyMatch(line -> isMore(
                                notes.stream()
                                        .flatMap(note -> note.lines().stream())
                                        .filter(credited -> credited.line().equals(line.line()))
                                        .map(BillLine::amount),
                                line.amount()))
                || Stream.of(ChargeKind.values())
                        .anyMatch(kind -> isMore(
                                notes.stream().map(note -> note.totals().charged(kind)),
                                bill.totals().charged(kind)));
    }

    private static boolean isMore(Stream<Money> credited, Money claimed) {
        return Money.sum(credited.toList()).compareTo(claimed) > 0;
    }

    /// What its second reference may stand for, and what was given back too much, as long as the bill lacks it.
    private static void ofPayment(Order order, Payment payment, List<OrderTask> tasks) {
        payment.references().stream()
                .filter(other -> !other.matched() && !order.isKnownBesides(payment, other.text()))
                .forEach(other -> tasks.add(new OrderTask.OtherReference(
                        payment.id(), other.text(), payment.amount().plus(payment.tip()))));
        Money over = payment.refundedTooMuch();
        Money due = order.bill(payment.bill()).map(order::dueOf).orElse(over);
        Money lacking = over.compareTo(due) < 0 ? over : due;
        if (payment.confirmed() && !lacking.isZero()) {
            tasks.add(new OrderTask.RefundedTwice(payment.id(), lacking));
        }
    }

    private static void ofReferences(List<Payment> payments, List<OrderTask> tasks) {
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            payments.subList(0, i).stream()
                    .filter(payment::repeats)
                    .findFirst()
                    .ifPresent(earlier -> tasks.add(new OrderTask.ReferenceTwice(
                            payment.id(),
                            earlier.isKnownAs(payment.reference()) ? payment.reference() : earlier.reference(),
                            payment.kept().plus(payment.keptTip()))));
        }
    }
}
