package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.reason;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.CorrectReference;
import com.intellidine.domain.order.PaymentCommand.FailPayment;
import com.intellidine.domain.order.PaymentCommand.MatchReference;
import com.intellidine.domain.order.PaymentCommand.NoteMoney;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentFailed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.PaymentEvent.ReferenceCorrected;
import com.intellidine.domain.order.PaymentEvent.ReferenceMatched;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides the money that is taken for bills and given back.
final class PaymentDecisions {
    private PaymentDecisions() {}

    static Decision<OrderEvent> takeCash(Tab tab, TakeCash cash) {
        @Nullable Refusal refusal = unpayable(tab, cash.bill(), cash.payment());
        if (refusal != null) {
            return refuse(refusal);
        }
        // First of all a possible amount: what comes after reckons with it.
        if (isImpossible(cash.tendered())) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        Bill bill = tab.bill(cash.bill()).orElseThrow();
        Money due = tab.order().dueOf(bill);
        if (cash.tendered().compareTo(due) < 0) {
            return refuse(new OrderRefusal.CashShort(due, cash.tendered()));
        }
        return accept(new PaymentTaken(
                tab.order().id(),
                bill.id(),
                cash.payment(),
                Tender.CASH,
                due,
                cash.tendered(),
                Money.ZERO,
                "",
                null,
                cash.shift(),
                cash.day(),
                null,
                BillDecisions.homes(tab, bill),
                cash.stamp()));
    }

    static Decision<OrderEvent> take(Tab tab, TakePayment take) {
        @Nullable Refusal refusal = wrong(tab, take.bill(), take.payment(), take.amount(), take.tip());
        if (refusal != null) {
            return refuse(refusal);
        }
        boolean cash = take.tender() == Tender.CASH;
        Money given = take.amount().plus(take.tip());
        if (isImpossible(take.tendered())
                || take.tendered().compareTo(given) < 0
                || (!cash && !take.tendered().equals(given))) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        String reference = reference(take.reference());
        boolean known = !take.tender().referenced();
        if (!known && reference.isEmpty()) {
            return refuse(new OrderRefusal.ReferenceMissing());
        }
        if (!known && tab.order().isCounted(take.bill(), take.tender(), reference)) {
            return refuse(new OrderRefusal.ReferenceKnown(reference));
        }
        @Nullable CustomerId customer = take.tender() == Tender.CREDIT ? take.customer() : null;
        if (take.tender() == Tender.CREDIT && customer == null) {
            return refuse(new OrderRefusal.CustomerMissing());
        }
        @Nullable Money left = take.creditLeft();
        @Nullable Approval approval = take.tender() == Tender.CREDIT ? take.approval() : null;
        if (approval != null && !approval.saysWhy()) {
            return refuse(new OrderRefusal.ReasonNeeded());
        }
        if (customer != null && approval == null && left != null && given.compareTo(left) > 0) {
            return refuse(new OrderRefusal.OverCreditLimit(Order.floor(left)));
        }
        return accept(new PaymentTaken(
                tab.order().id(),
                take.bill(),
                take.payment(),
                take.tender(),
                take.amount(),
                take.tendered(),
                take.tip(),
                reference,
                customer,
                take.shift(),
                take.day(),
                approval,
                homes(tab, take.bill()),
                take.stamp()));
    }

    /// Whatever is due: money that came is money.
    static Decision<OrderEvent> note(Tab tab, NoteMoney note) {
        if (tab.bill(note.bill()).isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (tab.order().payment(note.payment()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (isImpossible(note.amount())
                || isImpossible(note.tip())
                || note.amount().isZero()) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        Money given = note.amount().plus(note.tip());
        if (isImpossible(given)) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        // What is put on account has not come.
        if (note.tender() == Tender.CREDIT) {
            return refuse(new OrderRefusal.NotMoney());
        }
        String reference = reference(note.reference());
        if (note.tender() != Tender.CASH && reference.isEmpty()) {
            return refuse(new OrderRefusal.ReferenceMissing());
        }
        // Two people look at one slip; a reference names money once.
        return note.tender().referenced() && tab.order().isKnown(note.tender(), reference)
                ? refuse(new OrderRefusal.ReferenceKnown(reference))
                : accept(new PaymentTaken(
                        tab.order().id(),
                        note.bill(),
                        note.payment(),
                        note.tender(),
                        note.amount(),
                        given,
                        note.tip(),
                        reference,
                        null,
                        note.shift(),
                        note.day(),
                        null,
                        homes(tab, note.bill()),
                        note.stamp()));
    }

    static Decision<OrderEvent> match(Tab tab, MatchReference match) {
        Optional<Payment> payment = tab.order().payment(match.payment());
        if (payment.isEmpty()) {
            return refuse(new OrderRefusal.UnknownPayment());
        }
        String reference = reference(match.reference());
        if (tab.order().isKnownBesides(payment.get(), reference)) {
            return refuse(new OrderRefusal.ReferenceKnown(reference));
        }
        boolean open = payment.get().references().stream()
                .anyMatch(other -> !other.matched() && other.text().equals(reference));
        return open
                ? accept(new ReferenceMatched(
                        tab.order().id(),
                        match.payment(),
                        reference,
                        homes(tab, payment.get().bill()),
                        match.stamp()))
                : refuse(new OrderRefusal.AlreadyDone());
    }

    /// Under the right one it may name the same money as another, but not for the same bill.
    static Decision<OrderEvent> correct(Tab tab, CorrectReference correct) {
        Optional<Payment> found = tab.order().payment(correct.payment());
        if (found.isEmpty()) {
            return refuse(new OrderRefusal.UnknownPayment());
        }
        Payment payment = found.get();
        if (!payment.confirmed()) {
            return refuse(new OrderRefusal.NotConfirmed());
        }
        String reference = reference(correct.reference());
        if (reference.isEmpty()) {
            return refuse(new OrderRefusal.ReferenceMissing());
        }
        if (reference.equals(payment.reference())) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        Payment corrected = payment.withCorrected(reference);
        boolean counted = tab.order().payments().stream()
                .anyMatch(other -> !other.id().equals(payment.id()) && corrected.repeats(other));
        return counted
                ? refuse(new OrderRefusal.ReferenceKnown(reference))
                : accept(new ReferenceCorrected(
                        tab.order().id(), payment.id(), reference, homes(tab, payment.bill()), correct.stamp()));
    }

    static Decision<OrderEvent> request(Tab tab, RequestPayment request) {
        @Nullable Refusal refusal = wrong(tab, request.bill(), request.payment(), request.amount(), request.tip());
        if (refusal != null) {
            return refuse(refusal);
        }
        boolean later = request.tender() == Tender.UPI || request.tender() == Tender.RAZORPAY;
        return later
                ? accept(new PaymentRequested(
                        tab.order().id(),
                        request.bill(),
                        request.payment(),
                        request.tender(),
                        request.amount(),
                        request.tip(),
                        reference(request.reference()),
                        homes(tab, request.bill()),
                        request.stamp()))
                : refuse(new OrderRefusal.NotConfirmedLater());
    }

    /// Also of one that was given up: money that came late is money.
    static Decision<OrderEvent> confirm(Tab tab, ConfirmPayment confirm) {
        Optional<Payment> payment = tab.order().payment(confirm.payment());
        if (payment.isEmpty()) {
            return refuse(new OrderRefusal.UnknownPayment());
        }
        String said = reference(confirm.reference());
        if (payment.get().confirmed()) {
            return refuse(confirmedBefore(payment.get(), said));
        }
        String reference = said.isEmpty() ? payment.get().reference() : said;
        return tab.order().isCounted(payment.get().bill(), payment.get().tender(), reference)
                ? refuse(new OrderRefusal.ReferenceKnown(reference))
                : accept(new PaymentConfirmed(
                        tab.order().id(),
                        confirm.payment(),
                        payment.get().tender(),
                        payment.get().amount(),
                        payment.get().tip(),
                        said,
                        confirm.shift(),
                        confirm.day(),
                        homes(tab, payment.get().bill()),
                        confirm.stamp()));
    }

    private static Refusal confirmedBefore(Payment payment, String reference) {
        return reference.isEmpty() || reference.equals(payment.reference())
                ? new OrderRefusal.AlreadyDone()
                : new OrderRefusal.ConfirmedOtherwise(payment.reference());
    }

    static Decision<OrderEvent> fail(Tab tab, FailPayment fail) {
        Optional<Payment> payment = tab.order().payment(fail.payment());
        if (payment.isEmpty()) {
            return refuse(new OrderRefusal.UnknownPayment());
        }
        return payment.get().state() == Payment.State.AWAITING
                ? accept(new PaymentFailed(
                        tab.order().id(),
                        fail.payment(),
                        reason(fail.reason()),
                        homes(tab, payment.get().bill()),
                        fail.stamp()))
                : refuse(new OrderRefusal.AlreadyDone());
    }

    static Decision<OrderEvent> refund(Tab tab, RefundPayment refund) {
        Optional<Payment> found = tab.order().payment(refund.payment());
        if (found.isEmpty()) {
            return refuse(new OrderRefusal.UnknownPayment());
        }
        Payment payment = found.get();
        // Of whatever payment: the same id once more is the same money.
        boolean given = tab.order().payments().stream()
                .flatMap(known -> known.refunds().stream())
                .anyMatch(known -> known.id().equals(refund.refund()));
        if (given) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (refund.amount().isNegative()
                || refund.tip().isNegative()
                || (refund.amount().isZero() && refund.tip().isZero())
                || refund.amount().compareTo(Order.floor(payment.kept())) > 0
                || refund.tip().compareTo(payment.keptTip()) > 0) {
            return refuse(new OrderRefusal.RefundOutOfRange(Order.floor(payment.kept()), payment.keptTip()));
        }
        @Nullable CustomerId customer = refund.tender() == Tender.CREDIT ? payment.customer() : null;
        if (refund.tender() == Tender.CREDIT && customer == null) {
            return refuse(new OrderRefusal.CustomerMissing());
        }
        String reason = reason(refund.reason());
        return reason.isEmpty()
                ? refuse(new OrderRefusal.ReasonNeeded())
                : accept(new PaymentRefunded(
                        tab.order().id(),
                        payment.id(),
                        new Refund(
                                refund.refund(),
                                refund.tender(),
                                refund.amount(),
                                refund.tip(),
                                reason,
                                refund.approver(),
                                refund.shift(),
                                refund.stamp()),
                        customer,
                        refund.day(),
                        homes(tab, payment.bill())));
    }

    private static @Nullable Refusal unpayable(Tab tab, BillId id, PaymentId payment) {
        Optional<Bill> bill = tab.bill(id);
        if (bill.isEmpty()) {
            return new OrderRefusal.UnknownBill();
        }
        if (tab.order().payment(payment).isPresent()) {
            return new OrderRefusal.AlreadyDone();
        }
        // Something is due of a cancelled one, too, when more was given back than had been taken.
        if (!tab.order().dueOf(bill.get()).isZero()) {
            return null;
        }
        return tab.order().cancelled(id) ? new OrderRefusal.BillIsCancelled() : new OrderRefusal.AlreadyPaid();
    }

    private static @Nullable Refusal wrong(Tab tab, BillId id, PaymentId payment, Money amount, Money tip) {
        @Nullable Refusal refusal = unpayable(tab, id, payment);
        if (refusal != null) {
            return refusal;
        }
        if (isImpossible(amount) || isImpossible(tip) || amount.isZero()) {
            return new OrderRefusal.CashOutOfRange();
        }
        Money due = tab.order().dueOf(tab.bill(id).orElseThrow());
        return amount.compareTo(due) > 0 ? new OrderRefusal.MoreThanDue(due) : null;
    }

    private static boolean isImpossible(Money amount) {
        return amount.isNegative() || amount.minor() > Limits.CASH_TENDERED_MAX_PAISE;
    }

    private static String reference(String typed) {
        return Texts.clean(typed, Limits.REFERENCE_LENGTH_MAX_CHARS);
    }

    private static List<OrderId> homes(Tab tab, BillId bill) {
        return tab.bill(bill).map(known -> BillDecisions.homes(tab, known)).orElse(List.of());
    }
}
