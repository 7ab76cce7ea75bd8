package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Stamp;

/// What people may want to note of a guest, or to have forgotten.
public sealed interface CustomerCommand {
    CustomerId customer();

    record RegisterCustomer(CustomerId customer, CustomerChange details, Stamp stamp) implements CustomerCommand {}

    record EditCustomer(CustomerId customer, CustomerChange changes, Stamp stamp) implements CustomerCommand {}

    record ForgetCustomer(CustomerId customer, Stamp stamp) implements CustomerCommand {}
}
