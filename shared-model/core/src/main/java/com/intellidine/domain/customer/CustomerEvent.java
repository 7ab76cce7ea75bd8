package com.intellidine.domain.customer;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Stamp;
import java.util.List;

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

    /// Whoever keeps keys deletes the customer's when this arrives, and before a restored store opens.
    record CustomerForgotten(CustomerId customer, Stamp stamp) implements CustomerEvent {}
}
