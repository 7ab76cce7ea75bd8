package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A paid order that is cancelled is refunded.
class CancelledOrdersTest {
    private final Service service =
            Service.opened().adds(1, "Dal", 100, 2).bills(60).pays(60, 70, 210);

    private void credits(CreditNote.Cause cause) {
        Bill bill = service.order().bills().getFirst();
        service.does(new IssueCreditNote(
                ORDER,
                new CreditNoteId(Some.id(80)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), 1),
                Some.DAY,
                bill.id(),
                bill.lines(),
                bill.totals(),
                cause,
                "guest left",
                Some.ASHA,
                STAMP));
    }

    private void givesBack(long rupees, long refund) {
        service.does(new RefundPayment(
                ORDER,
                Some.payment(70),
                Some.payment(refund),
                Tender.CASH,
                Money.rupees(rupees),
                "guest left",
                Some.ASHA,
                null,
                STAMP));
    }

    private Decision<OrderEvent> cancels() {
        return service.tries(Service.cancel("guest left"));
    }

    @ParameterizedTest
    @EnumSource
    void cancelsAnOrderWhoseBillWasCreditedAndWhoseMoneyWasGivenBack(CreditNote.Cause cause) {
        assertEquals(new Decision.Refused<>(new OrderRefusal.BilledOrder()), cancels());
        credits(cause);
        assertEquals(new Decision.Refused<>(new OrderRefusal.BilledOrder()), cancels(), "the money is still here");
        givesBack(200, 71);
        assertEquals(new Decision.Refused<>(new OrderRefusal.BilledOrder()), cancels(), "10 of it is still here");
        givesBack(10, 72);
        Order order = service.knows(Service.accepted(cancels())).order();
        Tab tab = Tab.alone(order);
        assertEquals(OrderStatus.CANCELLED, tab.status());
        assertEquals(PaymentStatus.REFUNDED, tab.paymentStatus());
        assertTrue(tab.settled());
        assertEquals(List.of(), OrderTasks.of(order));
    }

    @Test
    void refusesToCancelWhileTheBillStands() {
        givesBack(210, 71);
        assertEquals(new Decision.Refused<>(new OrderRefusal.BilledOrder()), cancels());
        assertEquals(Money.rupees(210), service.order().due());
    }

    @Test
    void isRefundedWhenAllOfItsMoneyWasGivenBack() {
        givesBack(209, 71);
        assertEquals(PaymentStatus.PARTIAL, Tab.alone(service.order()).paymentStatus());
        givesBack(1, 72);
        assertEquals(PaymentStatus.REFUNDED, Tab.alone(service.order()).paymentStatus());
    }

    @Test
    void asksForAReasonAndALeaveOnlyForWhatTheKitchenHad() {
        Service unsent = Service.opened().adds(1, "Dal", 100, 1);
        OrderCancelled free = (OrderCancelled) Service.accepted(unsent.tries(Service.cancel("")));
        assertEquals(List.of(), free.approvals());
        Service sent = Service.opened().adds(1, "Dal", 100, 1).sends(1);
        assertEquals(new Decision.Refused<>(new OrderRefusal.ReasonMissing()), sent.tries(Service.cancel(" ")));
        OrderCancelled asked = (OrderCancelled) Service.accepted(sent.tries(Service.cancel("guest left")));
        assertEquals(List.of(new Approval(Some.ASHA, "guest left")), asked.approvals());
    }
}
