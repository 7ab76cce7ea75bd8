package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.OrderCommand.*;
import com.intellidine.domain.order.OrderEvent.*;
import com.intellidine.domain.payment.Tender;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides bills and the money that is taken for them.
final class BillDecisions {
    private BillDecisions() {}

    static Decision<OrderEvent> issue(Tab tab, IssueBill issue) {
        if (tab.ended()) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (tab.bill(issue.bill()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (tab.unbilledLines().isEmpty() || issue.lines().isEmpty()) {
            return refuse(new OrderRefusal.NothingToBill());
        }
        return fits(tab, issue)
                ? accept(new BillIssued(
                        tab.order().id(),
                        issue.bill(),
                        issue.kind(),
                        issue.number(),
                        issue.date(),
                        issue.lines(),
                        issue.totals(),
                        tab.homesOf(lines(issue.lines())),
                        issue.stamp()))
                : refuse(new OrderRefusal.BillOutdated());
    }

    private static List<LineId> lines(List<BillLine> lines) {
        return lines.stream().map(BillLine::line).toList();
    }

    /// Each line once, as it stands now, and no more of it than is open.
    private static boolean fits(Tab tab, IssueBill issue) {
        Set<LineId> once = new HashSet<>();
        return issue.lines().size() <= Limits.LINES_PER_ORDER_MAX
                && issue.lines().stream().allMatch(line -> once.add(line.line()) && claims(tab, line))
                && BillCheck.addsUp(issue.lines(), issue.totals());
    }

    private static boolean claims(Tab tab, BillLine claim) {
        Optional<Line> found = tab.line(claim.line()).filter(Line::isOpen);
        if (found.isEmpty()) {
            return false;
        }
        Line line = found.get();
        boolean some = line.amount().isZero()
                ? claim.amount().isZero()
                : claim.amount().minor() > 0 && claim.amount().compareTo(line.open()) <= 0;
        return some
                && claim.revision() == line.revision()
                && claim.quantity().thousandths() <= line.toPay()
                && claim.unitPrice().equals(line.unitPrice())
                && claim.taxClass() == line.taxClass();
    }

    static List<OrderId> homes(Tab tab, Bill bill) {
        return tab.homesOf(lines(bill.lines()));
    }

    static Decision<OrderEvent> takeCash(Tab tab, TakeCash cash) {
        Order order = tab.order();
        BillId id = cash.bill();
        Optional<Bill> bill = tab.bill(id);
        if (bill.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (order.payments().stream().anyMatch(payment -> payment.id().equals(cash.payment()))) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        Money due = order.dueOf(bill.get());
        if (due.isZero()) {
            return refuse(new OrderRefusal.AlreadyPaid());
        }
        // First of all a possible amount: what comes after reckons with it.
        if (cash.tendered().isNegative() || cash.tendered().minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        if (cash.tendered().compareTo(due) < 0) {
            return refuse(new OrderRefusal.CashShort(due, cash.tendered()));
        }
        return accept(new PaymentTaken(
                order.id(),
                id,
                cash.payment(),
                Tender.CASH,
                due,
                cash.tendered(),
                homes(tab, bill.get()),
                cash.stamp()));
    }
}
