package com.intellidine.domain.customer;

import com.intellidine.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changed fields of a customer; null leaves one as it is. See [Customer] for what they mean.
public record CustomerChange(
        @Nullable Ciphertext name,
        @Nullable Ciphertext phone,
        @Nullable String phoneIndex,
        @Nullable List<Ciphertext> addresses,
        @Nullable Ciphertext business,
        @Nullable Ciphertext note,
        @Nullable Money creditLimit) {
    public static final CustomerChange NONE = new CustomerChange(null, null, null, null, null, null, null);

    public CustomerChange {
        addresses = addresses == null ? null : List.copyOf(addresses);
    }

    Customer on(Customer before) {
        return new Customer(
                before.id(),
                name != null ? name : before.name(),
                phone != null ? phone : before.phone(),
                phoneIndex != null ? phoneIndex : before.phoneIndex(),
                addresses != null ? addresses : before.addresses(),
                business != null ? business : before.business(),
                note != null ? note : before.note(),
                creditLimit != null ? creditLimit : before.creditLimit(),
                before.account(),
                before.forgotten());
    }
}
