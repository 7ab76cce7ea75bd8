package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.reason;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.OrderCommand.*;
import com.intellidine.domain.payment.Payment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides bills, their cancelling and their credit notes.
final class BillDecisions {
    private BillDecisions() {}

    static Decision<OrderEvent> issue(Tab tab, IssueBills issue) {
        if (tab.ended()) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (tab.order().acceptance() == Acceptance.REQUESTED) {
            return refuse(new OrderRefusal.NotAccepted());
        }
        Set<BillId> ids = issue.bills().stream().map(Bill::id).collect(Collectors.toSet());
        if (ids.size() < issue.bills().size()
                || ids.stream().anyMatch(id -> tab.bill(id).isPresent())) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        boolean nothing = issue.bills().isEmpty()
                || issue.bills().stream().anyMatch(bill -> bill.lines().isEmpty());
        if (nothing || tab.unbilledLines().isEmpty()) {
            return refuse(new OrderRefusal.NothingToBill());
        }
        if (!numbered(issue.bills())) {
            return refuse(new OrderRefusal.NumberWrong());
        }
        if (issue.bills().size() > Limits.BILL_PARTS_MAX) {
            return refuse(new OrderRefusal.TooManyParts());
        }
        return fits(tab, issue.bills())
                ? accept(new BillsIssued(
                        tab.order().id(),
                        issue.bills().stream()
                                .map(bill -> bill.withBuyer(clean(bill.buyer())).withIssued(issue.stamp()))
                                .toList(),
                        tab.homesOf(issue.bills().stream()
                                .flatMap(bill -> lines(bill.lines()).stream())
                                .toList()),
                        issue.stamp()))
                : refuse(new OrderRefusal.BillOutdated());
    }

    private static List<LineId> lines(List<BillLine> lines) {
        return lines.stream().map(BillLine::line).toList();
    }

    /// Each that needs a number has one of the right series, and no two have the same.
    private static boolean numbered(List<Bill> bills) {
        Set<InvoiceNumber> numbers = new HashSet<>();
        for (Bill bill : bills) {
            @Nullable InvoiceNumber number = bill.number();
            if (!bill.kind().admits(number) || (number != null && !numbers.add(number))) {
                return false;
            }
        }
        return true;
    }

    /// Each line as it stands now, once on a bill, and all bills together no more of it than is open.
    private static boolean fits(Tab tab, List<Bill> bills) {
        Map<LineId, Money> claimed = new HashMap<>();
        for (Bill bill : bills) {
            Set<LineId> once = new HashSet<>();
            boolean fits = bill.lines().size() <= Limits.LINES_PER_ORDER_MAX
                    && bill.lines().stream().allMatch(line -> once.add(line.line()) && claims(tab, line, claimed))
                    && BillCheck.addsUp(bill.lines(), bill.totals());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// @param claimed by the lines before this one
    private static boolean claims(Tab tab, BillLine claim, Map<LineId, Money> claimed) {
        Optional<Line> found = tab.line(claim.line()).filter(Line::isOpen);
        if (found.isEmpty()) {
            return false;
        }
        Line line = found.get();
        boolean again = claimed.containsKey(line.id());
        Money before = claimed.getOrDefault(line.id(), Money.ZERO);
        boolean some = line.amount().isZero()
                ? claim.amount().isZero() && !again
                : claim.amount().minor() > 0
                        && claim.amount().compareTo(line.open().minus(before)) <= 0;
        if (some) {
            claimed.put(line.id(), before.plus(claim.amount()));
        }
        return some
                && claim.revision() == line.revision()
                && claim.quantity().thousandths() <= line.toPay()
                && claim.unitPrice().equals(line.unitPrice())
                && claim.taxClass() == line.taxClass();
    }

    static List<OrderId> homes(Tab tab, Bill bill) {
        return tab.homesOf(lines(bill.lines()));
    }

    static Decision<OrderEvent> cancel(Tab tab, CancelBill cancel) {
        Optional<Bill> bill = tab.bill(cancel.bill());
        if (bill.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (tab.order().cancelled(cancel.bill())) {
            return refuse(new OrderRefusal.BillIsCancelled());
        }
        boolean touched = tab.order().payments().stream()
                        .anyMatch(payment -> payment.bill().equals(cancel.bill())
                                && (payment.confirmed() || payment.state() == Payment.State.AWAITING))
                || !tab.order().creditedOf(cancel.bill()).isZero();
        if (touched) {
            return refuse(new OrderRefusal.BillIsPaid());
        }
        String reason = reason(cancel.reason());
        return reason.isEmpty()
                ? refuse(new OrderRefusal.ReasonNeeded())
                : accept(new BillCancelled(
                        tab.order().id(),
                        new BillCancellation(cancel.bill(), reason, cancel.approver(), cancel.stamp()),
                        homes(tab, bill.get())));
    }

    static Decision<OrderEvent> credit(Tab tab, IssueCreditNote issue) {
        Optional<Bill> bill = tab.bill(issue.bill());
        if (bill.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (tab.order().cancelled(issue.bill())) {
            return refuse(new OrderRefusal.BillIsCancelled());
        }
        if (tab.order().creditNotes().stream().anyMatch(note -> note.id().equals(issue.note()))) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (issue.lines().isEmpty() || !creditFits(tab, bill.get(), issue)) {
            return refuse(new OrderRefusal.CreditOutOfRange());
        }
        String reason = reason(issue.reason());
        return reason.isEmpty()
                ? refuse(new OrderRefusal.ReasonNeeded())
                : accept(new CreditNoteIssued(
                        tab.order().id(),
                        new CreditNote(
                                issue.note(),
                                issue.number(),
                                issue.date(),
                                issue.bill(),
                                issue.lines(),
                                issue.totals(),
                                issue.cause(),
                                reason,
                                issue.approver(),
                                issue.stamp()),
                        homes(tab, bill.get())));
    }

    /// Each line once, no more of it than the bill still claims, and no more in all than is left of the bill.
    private static boolean creditFits(Tab tab, Bill bill, IssueCreditNote issue) {
        Set<LineId> once = new HashSet<>();
        Money left = tab.order().owedFor(bill);
        return issue.lines().stream()
                        .allMatch(line -> once.add(line.line())
                                && line.amount().minor() > 0
                                && line.amount().compareTo(claimed(tab, bill, line.line())) <= 0)
                && BillCheck.addsUp(issue.lines(), issue.totals())
                && issue.totals().total().compareTo(left) <= 0;
    }

    private static Money claimed(Tab tab, Bill bill, LineId line) {
        return tab.known(line).stream()
                .flatMap(known -> known.claims().stream())
                .filter(claim -> claim.bill().equals(bill.id()))
                .map(Claim::covers)
                .findFirst()
                .orElse(Money.ZERO);
    }

    static Decision<OrderEvent> reprint(Tab tab, ReprintBill reprint) {
        return tab.bill(reprint.bill()).isEmpty()
                ? refuse(new OrderRefusal.UnknownBill())
                : accept(new BillReprinted(tab.order().id(), reprint.bill(), reprint.stamp()));
    }

    private static @Nullable Buyer clean(@Nullable Buyer typed) {
        return typed == null
                ? null
                : new Buyer(
                        Texts.clean(typed.name(), Limits.NAME_LENGTH_MAX_CHARS),
                        Texts.clean(typed.gstin(), Limits.GSTIN_LENGTH_CHARS),
                        Texts.clean(typed.address(), Limits.ADDRESS_LENGTH_MAX_CHARS),
                        Texts.clean(typed.state(), Limits.STATION_LENGTH_MAX_CHARS));
    }
}
