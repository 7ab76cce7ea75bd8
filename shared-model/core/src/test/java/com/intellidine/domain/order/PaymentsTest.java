package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.OrderCommand.CancelBill;
import com.intellidine.domain.order.OrderCommand.ConfirmPayment;
import com.intellidine.domain.order.OrderCommand.FailPayment;
import com.intellidine.domain.order.OrderCommand.RefundPayment;
import com.intellidine.domain.order.OrderCommand.RequestPayment;
import com.intellidine.domain.order.OrderCommand.TakePayment;
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
        return new TakePayment(
                ORDER,
                Some.bill(60),
                Some.payment(70),
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
}
