package com.intellidine.domain.customer;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A guest who is known, as the facts leave him.
///
/// @param phoneIndex keyed hash of the phone number by which he is found, in hexadecimal; empty when he gave none
/// @param addresses where deliveries go
/// @param business GSTIN and name for the invoice of a registered recipient
/// @param note allergies, likes
/// @param creditLimit how much he may owe; zero when he pays at once
/// @param account what was put on account and settled, each once; amounts alone, which say nothing of who he is
/// @param forgotten all of the above but the account is gone, for ever
public record Customer(
        CustomerId id,
        @Nullable Ciphertext name,
        @Nullable Ciphertext phone,
        String phoneIndex,
        List<Ciphertext> addresses,
        @Nullable Ciphertext business,
        @Nullable Ciphertext note,
        Money creditLimit,
        List<Entry> account,
        boolean forgotten)
        implements Aggregate {
    /// @param origin the settlement that it gives back, or the waiver that it takes back; else its own movement
    /// @param owed what the guest owes more by it; less when negative
    /// @param settled money that was paid for it, or given back; no other entry can be given back as money
    public record Entry(UUID movement, UUID origin, Money owed, boolean settled) {}

    public Customer {
        addresses = List.copyOf(addresses);
        account = List.copyOf(account);
    }

    static Customer unknown(CustomerId id, boolean forgotten) {
        return new Customer(id, null, null, "", List.of(), null, null, Money.ZERO, List.of(), forgotten);
    }

    /// What he owes; below zero when he paid too much.
    public Money balance() {
        return Money.sum(account.stream().map(Entry::owed).toList());
    }

    /// What is kept of a settlement; nothing of one that is not known.
    public Money keptOf(PaymentId settlement) {
        return Money.sum(account.stream()
                .filter(entry -> entry.settled() && entry.origin().equals(settlement.value()))
                .map(entry -> entry.owed().negate())
                .toList());
    }

    /// What is left of a waiver; nothing of one that is not known.
    Money waivedBy(PaymentId waiver) {
        return Money.sum(account.stream()
                .filter(entry -> !entry.settled() && entry.origin().equals(waiver.value()))
                .map(entry -> entry.owed().negate())
                .toList());
    }

    /// What he may still put on account; below zero when he owes more than he may.
    public Money creditLeft() {
        return creditLimit.minus(balance());
    }

    /// Money may name a guest of whom nothing else is known here.
    boolean isKnown() {
        return forgotten || name != null || phone != null || !addresses.isEmpty() || business != null || note != null;
    }

    Customer with(Entry entry) {
        if (account.stream().anyMatch(known -> known.movement().equals(entry.movement()))) {
            return this;
        }
        return withAccount(Stream.concat(account.stream(), Stream.of(entry)).toList());
    }

    Customer withAccount(List<Entry> entries) {
        return new Customer(id, name, phone, phoneIndex, addresses, business, note, creditLimit, entries, forgotten);
    }
}
