package com.intellidine.domain.customer;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.MoneyMoved;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a guest, until it is forgotten.
public sealed interface CustomerEvent extends Event {
    CustomerId customer();

    @Override
    default List<AggregateId> aggregates() {
        return List.of(AggregateId.of(customer()));
    }

    record CustomerRegistered(CustomerId customer, CustomerChange changes, Stamp stamp)
            implements CustomerEvent, Edit {}

    record CustomerEdited(CustomerId customer, CustomerChange changes, Stamp stamp) implements CustomerEvent, Edit {}

    /// The guest paid what was on his account, or a part of it.
    ///
    /// @param settlement a new id: the same once more is the same money
    /// @param reference or empty
    /// @param shift at whose drawer; null at none
    /// @param day the business day that it belongs to; null where nobody said
    record AccountSettled(
            CustomerId customer,
            PaymentId settlement,
            Tender tender,
            Money amount,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements CustomerEvent, MoneyMoved, OnAccount {
        @Override
        public List<AggregateId> aggregates() {
            return shift == null
                    ? List.of(AggregateId.of(customer))
                    : List.of(AggregateId.of(customer), AggregateId.of(shift));
        }

        @Override
        public UUID movement() {
            return settlement.value();
        }

        @Override
        public Money moved() {
            return amount;
        }

        @Override
        public boolean settles() {
            return true;
        }

        @Override
        public Money owed() {
            return amount.negate();
        }
    }

    /// Money of a settlement was given back: it is owed again.
    ///
    /// @param day the business day that it belongs to; null where nobody said
    record SettlementRefunded(
            CustomerId customer,
            PaymentId settlement,
            Refund refund,
            @Nullable LocalDate day) implements CustomerEvent, MoneyMoved, OnAccount {
        @Override
        public List<AggregateId> aggregates() {
            @Nullable ShiftId shift = refund.shift();
            return shift == null
                    ? List.of(AggregateId.of(customer))
                    : List.of(AggregateId.of(customer), AggregateId.of(shift));
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
        public UUID movement() {
            return refund.id().value();
        }

        @Override
        public UUID origin() {
            return settlement.value();
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
        public boolean settles() {
            return true;
        }

        @Override
        public Money owed() {
            return refund.whole();
        }
    }

    /// What was owed, and nobody will pay: the commission of a delivery platform, or a debt that was given up. No
    /// money.
    ///
    /// @param waiver a new id: the same once more is the same entry
    record DebtWaived(CustomerId customer, PaymentId waiver, Money amount, Approval approval, Stamp stamp)
            implements CustomerEvent, OnAccount {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }

        @Override
        public UUID movement() {
            return waiver.value();
        }

        @Override
        public Money owed() {
            return amount.negate();
        }
    }

    /// What was waived by mistake, or twice, is owed again.
    ///
    /// @param reversal a new id: the same once more is the same entry
    record WaiverTakenBack(
            CustomerId customer, PaymentId waiver, PaymentId reversal, Money amount, Approval approval, Stamp stamp)
            implements CustomerEvent, OnAccount {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }

        @Override
        public UUID movement() {
            return reversal.value();
        }

        @Override
        public UUID origin() {
            return waiver.value();
        }

        @Override
        public Money owed() {
            return amount;
        }
    }

    /// Whoever keeps keys deletes the customer's when this arrives, and before a restored store opens.
    record CustomerForgotten(CustomerId customer, Approval approval, Stamp stamp) implements CustomerEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }
}
