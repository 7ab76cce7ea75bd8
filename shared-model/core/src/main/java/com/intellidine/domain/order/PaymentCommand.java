package com.intellidine.domain.order;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is wanted with money, and what the bank says of it.
public sealed interface PaymentCommand extends OrderCommand {
    /// All that is due, in cash.
    ///
    /// @param shift at whose drawer; null at none
    /// @param day the business day that it belongs to; null for the calendar date
    record TakeCash(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Money tendered,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements PaymentCommand {
        /// At no drawer.
        public TakeCash(OrderId order, BillId bill, PaymentId payment, Money tendered, Stamp stamp) {
            this(order, bill, payment, tendered, null, null, stamp);
        }
    }

    /// Money that is certain, all that is due or a part of it.
    ///
    /// @param tendered what was handed over; amount and tip where there is no change
    /// @param reference needed for a card, UPI and the gateway
    /// @param customer needed for credit
    /// @param creditLeft what this customer may still put on account; null where nobody asked
    /// @param approval by which credit may be given beyond the limit, or by someone who may not; null for none
    /// @param day the business day that it belongs to; null for the calendar date
    record TakePayment(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tendered,
            Money tip,
            String reference,
            @Nullable CustomerId customer,
            @Nullable Money creditLeft,
            @Nullable Approval approval,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements PaymentCommand {}

    /// Money that came, whatever is due: for a bill that is paid or cancelled, too much, or once more on one code. What
    /// is too much of it is for the manager.
    ///
    /// @param reference needed but for cash
    record NoteMoney(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements PaymentCommand {}

    /// Says that another reference of a payment names the same money.
    record MatchReference(OrderId order, PaymentId payment, String reference, Stamp stamp) implements PaymentCommand {}

    /// Says that the reference of a payment was mistyped.
    ///
    /// @param reference what stands on its slip
    record CorrectReference(OrderId order, PaymentId payment, String reference, Stamp stamp)
            implements PaymentCommand {}

    /// Shows a code or asks the gateway; somebody confirms it later.
    record RequestPayment(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            Stamp stamp)
            implements PaymentCommand {}

    record ConfirmPayment(
            OrderId order,
            PaymentId payment,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements PaymentCommand {
        /// On the calendar date.
        public ConfirmPayment(
                OrderId order, PaymentId payment, String reference, @Nullable ShiftId shift, Stamp stamp) {
            this(order, payment, reference, shift, null, stamp);
        }
    }

    record FailPayment(OrderId order, PaymentId payment, String reason, Stamp stamp) implements PaymentCommand {}

    /// @param amount of what it settles, up to what is kept of it
    /// @param tip up to what is kept of that
    record RefundPayment(
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Tender tender,
            Money amount,
            Money tip,
            String reason,
            StaffId approver,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements PaymentCommand {
        /// Without a tip, on the calendar date.
        public RefundPayment(
                OrderId order,
                PaymentId payment,
                PaymentId refund,
                Tender tender,
                Money amount,
                String reason,
                StaffId approver,
                @Nullable ShiftId shift,
                Stamp stamp) {
            this(order, payment, refund, tender, amount, Money.ZERO, reason, approver, shift, null, stamp);
        }
    }
}
