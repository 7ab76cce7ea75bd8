package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.CustomerEvent.DebtWaived;
import com.intellidine.domain.customer.CustomerEvent.SettlementRefunded;
import com.intellidine.domain.customer.CustomerEvent.WaiverTakenBack;
import com.intellidine.domain.shift.MoneyMoved;
import org.jspecify.annotations.Nullable;

/// Folds the facts of a customer. Forgetting is final: nothing written apart from it or after it brings anything back.
public final class CustomerFold {
    private CustomerFold() {}

    public static Customer apply(@Nullable Customer state, CustomerEvent event) {
        Customer before = state != null ? state : Customer.unknown(event.customer(), false);
        return switch (event) {
            case CustomerRegistered registered ->
                before.forgotten() ? before : registered.changes().on(before);
            case CustomerEdited edited ->
                before.forgotten() ? before : edited.changes().on(before);
            case CustomerForgotten forgotten ->
                Customer.unknown(before.id(), true).withAccount(before.account());
            // Who he was is forgotten, and what is owed is not.
            case AccountSettled settled -> apply(before.id(), before, settled);
            case DebtWaived waived -> apply(before.id(), before, waived);
            case WaiverTakenBack back -> apply(before.id(), before, back);
            case SettlementRefunded refunded -> apply(before.id(), before, refunded);
        };
    }

    /// @param entry on the account of this customer
    public static Customer apply(CustomerId id, @Nullable Customer state, OnAccount entry) {
        Customer before = state != null ? state : Customer.unknown(id, false);
        return entry.owed().isZero()
                ? before
                : before.with(new Customer.Entry(
                        entry.movement(),
                        entry.origin(),
                        entry.owed(),
                        entry instanceof MoneyMoved money && money.settles()));
    }
}
