package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.FailPayment;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Money for one bill of 105 rupees.
class PaymentsTest {
    private final Service service =
            Service.opened().adds(1, "Dal", 100, 1).sends(50).bills(60);

    private @Nullable Refusal refusal(OrderCommand command) {
        return service.tries(command) instanceof Decision.Refused<OrderEvent>(Refusal why) ? why : null;
    }

    private static TakePayment take(
            int payment, Tender tender, long amount, long tendered, long tip, String reference) {
        return new TakePayment(
                ORDER,
                Some.bill(60),
                Some.payment(payment),
                tender,
                Money.rupees(amount),
                Money.rupees(tendered),
                Money.rupees(tip),
                reference,
                null,
                null,
                null,
                null,
                null,
                STAMP);
    }

    private static TakePayment onAccount(long amount, @Nullable Money left) {
        return onAccount(amount, left, null);
    }

    private static TakePayment onAccount(long amount, @Nullable Money left, @Nullable Approval approval) {
        return onAccount(70, amount, left, approval);
    }

    private static TakePayment onAccount(int payment, long amount, @Nullable Money left, @Nullable Approval approval) {
        return new TakePayment(
                ORDER,
                Some.bill(60),
                Some.payment(payment),
                Tender.CREDIT,
                Money.rupees(amount),
                Money.rupees(amount),
                Money.ZERO,
                "",
                new CustomerId(Some.id(90)),
                left,
                approval,
                null,
                null,
                STAMP);
    }

    private static RequestPayment request(String reference) {
        return new RequestPayment(
                ORDER, Some.bill(60), Some.payment(70), Tender.UPI, Money.rupees(105), Money.ZERO, reference, STAMP);
    }

    private static ConfirmPayment confirm(String reference) {
        return new ConfirmPayment(ORDER, Some.payment(70), reference, null, STAMP);
    }

    private static RefundPayment refund(int refund, long rupees) {
        return new RefundPayment(
                ORDER,
                Some.payment(70),
                Some.payment(refund),
                Tender.CASH,
                Money.rupees(rupees),
                "cold",
                Some.ASHA,
                null,
                STAMP);
    }

    private Payment payment() {
        return service.order().payment(Some.payment(70)).orElseThrow();
    }

    @Test
    void wantsTheReferenceOfWhatIsNotCash() {
        for (Tender tender : List.of(Tender.CARD, Tender.UPI, Tender.RAZORPAY)) {
            assertEquals(new OrderRefusal.ReferenceMissing(), refusal(take(70, tender, 105, 105, 0, " ")));
        }
        assertEquals(
                "9921",
                service.does(take(70, Tender.CARD, 105, 105, 0, "9921"))
                        .order()
                        .payments()
                        .getFirst()
                        .reference());
    }

    @Test
    void splitsABillOverTwoTenders() {
        service.does(take(70, Tender.CARD, 60, 60, 0, "9921"));
        assertEquals(Money.rupees(45), service.order().due());
        assertEquals(new OrderRefusal.MoreThanDue(Money.rupees(45)), refusal(take(71, Tender.CASH, 46, 46, 0, "")));
        service.does(take(71, Tender.CASH, 45, 50, 0, ""));
        assertEquals(Money.ZERO, service.order().due());
        assertEquals(PaymentStatus.PAID, Tab.alone(service.order()).paymentStatus());
    }

    @Test
    void keepsATipOutOfTheChangeAndOutOfTheBill() {
        service.does(take(70, Tender.CASH, 105, 200, 20, ""));
        assertEquals(Money.rupees(75), payment().change());
        assertEquals(Money.rupees(105), payment().kept());
        assertEquals(List.of(), OrderTasks.of(service.order()));
        assertEquals(new OrderRefusal.AlreadyPaid(), refusal(take(71, Tender.CASH, 1, 1, 0, "")));
    }

    @Test
    void lendsUpToTheLimit() {
        assertEquals(new OrderRefusal.OverCreditLimit(Money.rupees(104)), refusal(onAccount(105, Money.rupees(104))));
        assertEquals(
                new OrderRefusal.ReasonNeeded(),
                refusal(onAccount(105, Money.rupees(104), new Approval(Some.ASHA, " "))));
        assertInstanceOf(
                Decision.Accepted.class,
                service.tries(onAccount(105, Money.rupees(104), new Approval(Some.ASHA, "good guest"))));
        service.does(onAccount(105, Money.rupees(105)));
        assertEquals(Money.ZERO, service.order().due());
    }

    @Test
    void countsWhatIsConfirmedAfterItWasGivenUp() {
        service.does(request("")).does(new FailPayment(ORDER, Some.payment(70), "no answer", STAMP));
        service.pays(60, 71, 105).does(confirm("UTR 7"));
        assertEquals(Payment.State.LATE_CONFIRMED, payment().state());
        assertEquals(List.of(new OrderTask.Overpaid(Some.bill(60), Money.rupees(105))), OrderTasks.of(service.order()));
    }

    @Test
    void keepsTheReferenceThatWasAskedForWhenNobodySaysAnother() {
        service.does(request("order_77")).does(confirm(""));
        assertEquals("order_77", payment().reference());
    }

    @Test
    void endsTheTaskOfASecondRefundOnceItWasPaidAgain() {
        service.pays(60, 70, 105);
        OrderEvent apart = Service.accepted(service.tries(refund(81, 105)));
        service.does(refund(80, 105)).knows(apart);
        assertEquals(
                List.of(new OrderTask.RefundedTwice(Some.payment(70), Money.rupees(105))),
                OrderTasks.of(service.order()));
        assertEquals(Money.rupees(210), service.order().due());
        service.pays(60, 72, 210);
        assertEquals(List.of(), OrderTasks.of(service.order()));
    }

    @Test
    void asksAgainForWhatWasRefundedTwiceOfACancelledBill() {
        OrderEvent cancelled =
                Service.accepted(service.tries(new CancelBill(ORDER, Some.bill(60), "wrong table", Some.ASHA, STAMP)));
        service.pays(60, 70, 105);
        OrderEvent apart = Service.accepted(service.tries(refund(81, 105)));
        service.does(refund(80, 105)).knows(cancelled);
        assertEquals(new OrderRefusal.BillIsCancelled(), refusal(Service.pay(60, 72, Money.rupees(105))));
        service.knows(apart);
        assertEquals(
                List.of(new OrderTask.RefundedTwice(Some.payment(70), Money.rupees(105))),
                OrderTasks.of(service.order()));
        service.pays(60, 72, 105);
        assertEquals(List.of(), OrderTasks.of(service.order()));
    }

    private static RefundPayment back(int payment, int refund, Tender tender, long rupees, long tip) {
        return new RefundPayment(
                ORDER,
                Some.payment(payment),
                Some.payment(refund),
                tender,
                Money.rupees(rupees),
                Money.rupees(tip),
                "cold",
                Some.ASHA,
                null,
                null,
                STAMP);
    }

    @Test
    void givesOneRefundOnceOfWhateverPayment() {
        service.does(take(70, Tender.CASH, 60, 60, 0, "")).does(take(71, Tender.CASH, 45, 45, 0, ""));
        service.does(back(70, 80, Tender.CASH, 10, 0));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(back(70, 80, Tender.CASH, 10, 0)));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(back(71, 80, Tender.CASH, 10, 0)));
        assertEquals(Money.rupees(50), payment().kept());
        assertEquals(new OrderRefusal.UnknownPayment(), refusal(back(79, 81, Tender.CASH, 10, 0)));
    }

    @Test
    void givesBackNoMoreThanIsKeptAndNoMoreTipThanWasGiven() {
        service.does(take(70, Tender.CASH, 105, 200, 20, ""));
        OrderRefusal all = new OrderRefusal.RefundOutOfRange(Money.rupees(105), Money.rupees(20));
        assertEquals(all, refusal(back(70, 80, Tender.CASH, 106, 0)));
        assertEquals(all, refusal(back(70, 80, Tender.CASH, 0, 21)));
        assertEquals(all, refusal(back(70, 80, Tender.CASH, 0, 0)));
        assertEquals(all, refusal(back(70, 80, Tender.CASH, -1, 5)));
        assertEquals(all, refusal(back(70, 80, Tender.CASH, 5, -1)));
        service.does(back(70, 80, Tender.CASH, 105, 20));
        assertEquals(
                new OrderRefusal.RefundOutOfRange(Money.ZERO, Money.ZERO), refusal(back(70, 81, Tender.CASH, 1, 0)));
    }

    @Test
    void putsARefundOnTheAccountThatThePaymentWentOn() {
        service.does(take(70, Tender.CASH, 60, 60, 0, ""));
        assertEquals(new OrderRefusal.CustomerMissing(), refusal(back(70, 80, Tender.CREDIT, 60, 0)));
        service.does(onAccount(71, 45, null, null));
        PaymentRefunded onAccount =
                (PaymentRefunded) Service.accepted(service.tries(back(71, 81, Tender.CREDIT, 45, 0)));
        assertEquals(new CustomerId(Some.id(90)), onAccount.customer());
        PaymentRefunded inCash = (PaymentRefunded) Service.accepted(service.tries(back(71, 81, Tender.CASH, 45, 0)));
        assertNull(inCash.customer(), "he has the cash, and still owes what was put on account");
    }

    @Test
    void takesWhatCanBeHandedOver() {
        assertEquals(new OrderRefusal.CashOutOfRange(), refusal(take(70, Tender.CASH, 105, 104, 0, "")));
        assertEquals(new OrderRefusal.CashOutOfRange(), refusal(take(70, Tender.CASH, 105, 105, 1, "")));
        assertEquals(new OrderRefusal.CashOutOfRange(), refusal(take(70, Tender.CARD, 105, 106, 0, "9921")));
        assertInstanceOf(Decision.Accepted.class, service.tries(take(70, Tender.CASH, 105, 106, 1, "")));
    }

    @Test
    void awaitsOnlyWhatSomebodyElseConfirms() {
        for (Tender tender : Tender.values()) {
            boolean later = tender == Tender.UPI || tender == Tender.RAZORPAY;
            RequestPayment request = new RequestPayment(
                    ORDER, Some.bill(60), Some.payment(70), tender, Money.rupees(105), Money.ZERO, "", STAMP);
            assertEquals(later, service.tries(request) instanceof Decision.Accepted, tender::toString);
        }
    }
}
