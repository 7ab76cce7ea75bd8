package com.intellidine.domain.customer;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guest who is known, as the facts leave him.
///
/// @param phoneIndex keyed hash of the phone number by which he is found, in hexadecimal; empty when he gave none
/// @param addresses where deliveries go
/// @param business GSTIN and name for the invoice of a registered recipient
/// @param note allergies, likes
/// @param creditLimit how much he may owe; zero when he pays at once
/// @param forgotten all of the above is gone, for ever
public record Customer(
        CustomerId id,
        @Nullable Ciphertext name,
        @Nullable Ciphertext phone,
        String phoneIndex,
        List<Ciphertext> addresses,
        @Nullable Ciphertext business,
        @Nullable Ciphertext note,
        Money creditLimit,
        boolean forgotten)
        implements Aggregate {
    public Customer {
        addresses = List.copyOf(addresses);
    }

    static Customer unknown(CustomerId id, boolean forgotten) {
        return new Customer(id, null, null, "", List.of(), null, null, Money.ZERO, forgotten);
    }
}
