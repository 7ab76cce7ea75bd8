package com.intellidine.domain.customer;

import com.intellidine.domain.money.Money;
import java.util.List;

/// What a manager has to put right on a guest's account, derived from facts that all stand. It is gone as soon as it is
/// put right.
public sealed interface CustomerTask {
    /// Exactly how much is wrong, above zero.
    Money amount();

    /// More was settled than was owed: settled twice apart, or what was owed was given back since. Giving a settlement
    /// back puts it right, or taking a waiver back, and so does what the guest owes next.
    record SettledTooMuch(Money amount) implements CustomerTask {}

    /// More is owed than may be: put on account apart, or the limit was lowered, or the guest forgotten. Settling puts
    /// it right, or a higher limit.
    record OverLimit(Money amount) implements CustomerTask {}

    static List<CustomerTask> of(Customer customer) {
        Money left = customer.creditLeft();
        if (customer.balance().isNegative()) {
            return List.of(new SettledTooMuch(customer.balance().negate()));
        }
        return left.isNegative() ? List.of(new OverLimit(left.negate())) : List.of();
    }
}
