package com.intellidine.audit;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.payment.Payment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds the money up twice, from the facts and from the states, and each bill by itself.
final class MoneyAudit {
    /// Those without a number of their own stand first.
    static final Comparator<Bill> BY_NUMBER = Comparator.comparing(MoneyAudit::series)
            .thenComparingInt(MoneyAudit::number)
            .thenComparing(bill -> bill.id().value());

    private final Map<BillId, Money> issued = new HashMap<>();
    private final Map<PaymentId, Money> taken = new HashMap<>();

    void take(Event event) {
        if (event instanceof BillsIssued several) {
            several.bills()
                    .forEach(bill -> issued.putIfAbsent(bill.id(), bill.totals().total()));
        } else if (event instanceof PaymentTaken payment) {
            taken.putIfAbsent(payment.payment(), payment.amount());
        } else if (event instanceof PaymentRequested payment) {
            taken.putIfAbsent(payment.payment(), payment.amount());
        }
    }

    List<String> check(Collection<Aggregate> states) {
        Findings findings = new Findings();
        List<Order> orders = states.stream()
                .filter(Order.class::isInstance)
                .map(Order.class::cast)
                .toList();
        List<Bill> bills =
                orders.stream().flatMap(order -> order.bills().stream()).toList();
        bills.forEach(bill -> checkBill(bill, findings));
        bills.stream()
                .filter(bill -> !bill.kind().admits(bill.number()))
                .forEach(bill -> findings.add("Bill " + bill.title() + " has a number of the wrong series, or none."));
        orders.forEach(order -> order.payments().forEach(payment -> checkPayment(order, payment, findings)));
        SeriesAudit.checkBills(bills, findings);
        SeriesAudit.checkNotes(
                orders.stream().flatMap(order -> order.creditNotes().stream()).toList(), findings);
        compare(
                "Bills",
                issued.values(),
                bills.stream().map(bill -> bill.totals().total()),
                findings);
        compare(
                "Payments",
                taken.values(),
                orders.stream().flatMap(order -> order.payments().stream()).map(Payment::amount),
                findings);
        return findings.list();
    }

    private static void checkBill(Bill bill, Findings findings) {
        BillCheck.problems(bill.lines(), bill.totals())
                .forEach(problem -> findings.add("Bill " + bill.title() + " has " + problem + "."));
        bill.lines().stream()
                .filter(MoneyAudit::claimsTooMuch)
                .forEach(line -> findings.add("Bill " + bill.title() + " has a line of "
                        + line.quantity()
                        + " at " + line.unitPrice().toRupees() + " that comes to "
                        + line.amount().toRupees() + "."));
    }

    /// A bill may claim a part of a line, and a part may have got the paisa that the whole could not share.
    private static boolean claimsTooMuch(BillLine line) {
        Money whole = line.unitPrice().times(line.quantity(), Rounding.HALF_UP);
        return line.amount().minus(whole).minor() > 1;
    }

    private static void checkPayment(Order order, Payment payment, Findings findings) {
        if (order.bill(payment.bill()).isEmpty()) {
            findings.add("Payment " + payment.id() + " names a bill that its order does not have.");
        }
        if (payment.amount().minor() <= 0 || payment.change().isNegative()) {
            findings.add("Payment " + payment.id() + " of " + payment.amount().toRupees() + " was made with "
                    + payment.tendered().toRupees() + ".");
        }
    }

    private static void compare(
            String what, Collection<Money> facts, java.util.stream.Stream<Money> states, Findings findings) {
        List<Money> folded = states.toList();
        Money said = Money.sum(facts);
        Money kept = Money.sum(folded);
        if (facts.size() != folded.size() || !said.equals(kept)) {
            findings.add(what + ": the facts say " + facts.size() + " of " + said.toRupees() + " together, the orders "
                    + folded.size() + " of " + kept.toRupees() + ".");
        }
    }

    /// Empty without a number.
    private static String series(Bill bill) {
        @Nullable InvoiceNumber number = bill.number();
        return number == null ? "" : number.series() + "/" + number.year();
    }

    private static int number(Bill bill) {
        @Nullable InvoiceNumber number = bill.number();
        return number == null ? 0 : number.number();
    }
}
