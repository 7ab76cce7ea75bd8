package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.reason;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.CancelCreditNote;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.BillCommand.ReprintBill;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.CreditNoteCancelled;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.time.FinancialYear;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides the cancelling of bills, and credit notes; [BillIssue] decides what is billed.
final class BillDecisions {
    private BillDecisions() {}

    static List<OrderId> homes(Tab tab, Bill bill) {
        return tab.homesOf(bill.lines().stream().map(BillLine::line).toList());
    }

    static Decision<OrderEvent> cancel(Tab tab, CancelBill cancel) {
        Optional<Bill> bill = tab.bill(cancel.bill());
        if (bill.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (tab.order().cancelled(cancel.bill())) {
            return refuse(new OrderRefusal.BillIsCancelled());
        }
        if (bill.get().kind() == BillKind.SMALL_SALE) {
            return refuse(new OrderRefusal.SmallSaleStands());
        }
        boolean touched = tab.order().payments().stream()
                        .anyMatch(payment -> payment.bill().equals(cancel.bill())
                                && (payment.confirmed() || payment.state() == Payment.State.AWAITING))
                || tab.order().creditNotes().stream()
                        .anyMatch(note -> note.bill().equals(cancel.bill()));
        if (touched) {
            return refuse(new OrderRefusal.BillIsPaid());
        }
        String reason = reason(cancel.reason());
        return reason.isEmpty()
                ? refuse(new OrderRefusal.ReasonNeeded())
                : accept(new BillCancelled(
                        tab.order().id(),
                        new BillCancellation(cancel.bill(), reason, cancel.approver(), cancel.stamp()),
                        List.copyOf(AppliedDiscount.counted(bill.get().totals().discounts())),
                        homes(tab, bill.get()),
                        cancel.day()));
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
        if (!FinancialYear.knows(issue.date())) {
            return refuse(new OrderRefusal.DateImpossible(issue.date()));
        }
        if (!issue.number().year().equals(FinancialYear.of(issue.date()))) {
            return refuse(new OrderRefusal.YearDiffers());
        }
        // What fits adds up, so it can be added up.
        if (!creditFits(tab, bill.get(), issue)
                || (issue.lines().isEmpty() && issue.totals().chargesNet().isZero())) {
            return refuse(new OrderRefusal.CreditOutOfRange());
        }
        // Two people who are apart must not both waive what was billed too much: the guest would owe nothing.
        Optional<String> tooMuch =
                issue.cause() == CreditNote.Cause.REFUND ? billedTooMuch(tab, issue) : Optional.empty();
        if (tooMuch.isPresent()) {
            return refuse(new OrderRefusal.CorrectionFirst(tooMuch.get()));
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
                        homes(tab, bill.get()),
                        issue.day()));
    }

    /// Each line once, no more of it and of each charge than the bill still claims, and no more in all than is left of
    /// the bill.
    private static boolean creditFits(Tab tab, Bill bill, IssueCreditNote issue) {
        Set<LineId> once = new HashSet<>();
        Money left = tab.order().owedFor(bill);
        return BillCheck.addsUp(issue.lines(), issue.totals())
                && issue.lines().stream()
                        .allMatch(line -> once.add(line.line())
                                && line.amount().minor() > 0
                                && line.amount().compareTo(claimed(tab, bill, line.line())) <= 0)
                && issue.totals().charges().stream()
                        .allMatch(charge -> issue.totals()
                                        .charged(charge.kind())
                                        .compareTo(claimed(tab.order(), bill, charge.kind()))
                                <= 0)
                && issue.totals().total().compareTo(left) <= 0;
    }

    /// The first dish or charge of the note of which bills claim too much.
    private static Optional<String> billedTooMuch(Tab tab, IssueCreditNote issue) {
        Stream<String> dishes = issue.lines().stream()
                .flatMap(line -> tab.known(line.line()).stream())
                .filter(line -> !line.overCovered().isZero())
                .map(Line::name);
        Stream<String> charges = issue.totals().charges().stream()
                .filter(charge -> !charge.amount().isZero())
                .filter(charge ->
                        !tab.order().charge(charge.kind()).overCovered().isZero())
                .map(charge -> charge.kind() == ChargeKind.PACKING ? "the packing" : "the delivery");
        return Stream.concat(dishes, charges).findFirst();
    }

    private static Money claimed(Tab tab, Bill bill, LineId line) {
        return covers(tab.known(line).stream().flatMap(known -> known.claims().stream()), bill);
    }

    private static Money claimed(Order order, Bill bill, ChargeKind kind) {
        return covers(order.charge(kind).claims().stream(), bill);
    }

    private static Money covers(Stream<Claim> claims, Bill bill) {
        return claims.filter(claim -> claim.bill().equals(bill.id()))
                .map(Claim::covers)
                .findFirst()
                .orElse(Money.ZERO);
    }

    static Decision<OrderEvent> cancelNote(Tab tab, CancelCreditNote cancel) {
        Order order = tab.order();
        Optional<CreditNote> note = order.creditNotes().stream()
                .filter(each -> each.id().equals(cancel.note()))
                .findFirst();
        if (note.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (order.cancelled(cancel.note())) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        boolean ofTheBill = tab.bill(note.get().bill()).stream()
                .anyMatch(bill -> !order.creditedTooMuch(bill).isZero());
        Stream<Claim> ofLines = note.get().lines().stream()
                .flatMap(line -> tab.known(line.line()).stream())
                .flatMap(line -> line.claims().stream());
        Stream<Claim> ofCharges =
                note.get().totals().charges().stream().flatMap(charge -> order.charge(charge.kind()).claims().stream());
        boolean tooMuch = ofTheBill
                || Stream.concat(ofLines, ofCharges)
                        .anyMatch(claim -> claim.bill().equals(note.get().bill())
                                && !claim.creditedTooMuch().isZero());
        if (!tooMuch) {
            return refuse(new OrderRefusal.CreditStands());
        }
        String reason = reason(cancel.reason());
        return reason.isEmpty()
                ? refuse(new OrderRefusal.ReasonNeeded())
                : accept(new CreditNoteCancelled(
                        order.id(),
                        new NoteCancellation(cancel.note(), reason, cancel.approver(), cancel.stamp()),
                        tab.homesOf(
                                note.get().lines().stream().map(BillLine::line).toList()),
                        cancel.day()));
    }

    static Decision<OrderEvent> reprint(Tab tab, ReprintBill reprint) {
        if (tab.bill(reprint.bill()).isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        Approval approval = reprint.approval().cleaned();
        return approval.saysWhy()
                ? accept(new BillReprinted(tab.order().id(), reprint.bill(), approval, reprint.stamp()))
                : refuse(new OrderRefusal.ReasonNeeded());
    }
}
