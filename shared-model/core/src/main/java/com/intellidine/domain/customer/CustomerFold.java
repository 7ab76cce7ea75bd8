package com.intellidine.domain.customer;

import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import org.jspecify.annotations.Nullable;

/// Folds the facts of a customer. Forgetting is final: nothing written apart from it or after it brings anything back.
public final class CustomerFold {
    private CustomerFold() {}

    public static Customer apply(@Nullable Customer state, CustomerEvent event) {
        Customer before = state != null ? state : Customer.unknown(event.customer(), false);
        if (before.forgotten()) {
            return before;
        }
        return switch (event) {
            case CustomerRegistered registered -> registered.changes().on(before);
            case CustomerEdited edited -> edited.changes().on(before);
            case CustomerForgotten forgotten -> Customer.unknown(before.id(), true);
        };
    }
}
