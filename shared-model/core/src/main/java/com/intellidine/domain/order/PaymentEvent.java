package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.customer.OnAccount;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.MoneyMoved;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money for the bills of an order: asked for, seen, failed, given back.
public sealed interface PaymentEvent extends OrderEvent {
    /// Money that is certain: it was seen, or put on the guest's account.
    ///
    /// @param tip on top of the amount
    /// @param reference or empty
    /// @param customer on whose account it was put; null but for credit
    /// @param shift at whose drawer; null at none
    /// @param day the business day that it belongs to; null where nobody said
    /// @param approval of credit that someone else gave leave for, or beyond the limit of the account; else null
    record PaymentTaken(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tendered,
            Money tip,
            String reference,
            @Nullable CustomerId customer,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            @Nullable Approval approval,
            List<OrderId> homes,
            Stamp stamp)
            implements PaymentEvent, MoneyMoved, OnAccount {
        public PaymentTaken {
            homes = List.copyOf(homes);
        }

        @Override
        public List<Approval> approvals() {
            return approval == null ? List.of() : List.of(approval);
        }

        @Override
        public UUID movement() {
            return payment.value();
        }

        @Override
        public Money moved() {
            return amount.plus(tip);
        }

        @Override
        public Money owed() {
            return tender == Tender.CREDIT ? moved() : Money.ZERO;
        }

        /// Without a tip, at no drawer.
        public PaymentTaken(
                OrderId order,
                BillId bill,
                PaymentId payment,
                Tender tender,
                Money amount,
                Money tendered,
                List<OrderId> homes,
                Stamp stamp) {
            this(order, bill, payment, tender, amount, tendered, Money.ZERO, "", null, null, null, null, homes, stamp);
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(PaymentEvent.super.aggregates(), shift, customer);
        }
    }

    /// Money that somebody has yet to confirm.
    record PaymentRequested(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            List<OrderId> homes,
            Stamp stamp)
            implements PaymentEvent {
        public PaymentRequested {
            homes = List.copyOf(homes);
        }
    }

    /// @param tender, amount and tip as they were asked for
    /// @param reference by which the bank or gateway knows it, or empty
    record PaymentConfirmed(
            OrderId order,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            List<OrderId> homes,
            Stamp stamp)
            implements PaymentEvent, MoneyMoved {
        public PaymentConfirmed {
            homes = List.copyOf(homes);
        }

        @Override
        public UUID movement() {
            return payment.value();
        }

        @Override
        public Money moved() {
            return amount.plus(tip);
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(PaymentEvent.super.aggregates(), shift, null);
        }
    }

    record PaymentFailed(OrderId order, PaymentId payment, String reason, List<OrderId> homes, Stamp stamp)
            implements PaymentEvent {
        public PaymentFailed {
            homes = List.copyOf(homes);
        }
    }

    /// Somebody found that a payment which was confirmed under two references came but once.
    ///
    /// @param reference the other one
    record ReferenceMatched(OrderId order, PaymentId payment, String reference, List<OrderId> homes, Stamp stamp)
            implements PaymentEvent {
        public ReferenceMatched {
            homes = List.copyOf(homes);
        }
    }

    /// The reference under which a payment was confirmed had been mistyped: it names other money, or none.
    ///
    /// @param reference what stands on its slip
    record ReferenceCorrected(OrderId order, PaymentId payment, String reference, List<OrderId> homes, Stamp stamp)
            implements PaymentEvent {
        public ReferenceCorrected {
            homes = List.copyOf(homes);
        }
    }

    /// @param customer to whose account it goes back; null but for credit
    /// @param day the business day that it belongs to; null where nobody said
    record PaymentRefunded(
            OrderId order,
            PaymentId payment,
            Refund refund,
            @Nullable CustomerId customer,
            @Nullable LocalDate day,
            List<OrderId> homes)
            implements PaymentEvent, MoneyMoved, OnAccount {
        public PaymentRefunded {
            homes = List.copyOf(homes);
        }

        @Override
        public UUID movement() {
            return refund.id().value();
        }

        @Override
        public Tender tender() {
            return refund.tender();
        }

        @Override
        public @Nullable ShiftId shift() {
            return refund.shift();
        }

        @Override
        public Money moved() {
            return refund.whole().negate();
        }

        @Override
        public Money tip() {
            return refund.tip().negate();
        }

        @Override
        public Money owed() {
            return refund.tender() == Tender.CREDIT ? moved() : Money.ZERO;
        }

        @Override
        public Stamp stamp() {
            return refund.given();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(refund.approver(), refund.reason()));
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(PaymentEvent.super.aggregates(), refund.shift(), customer);
        }
    }
}
