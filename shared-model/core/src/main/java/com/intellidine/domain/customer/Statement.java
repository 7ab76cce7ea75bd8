package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What was put on a guest's account (khata) and what came off it, one after another.
public record Statement(CustomerId customer, List<Row> rows) {
    public enum Kind {
        /// Of a bill that was not paid at once; less than zero when a refund went to the account.
        PUT_ON,
        SETTLED,
        /// Of a settlement.
        GIVEN_BACK,
        /// Owed, and not to be paid any more; more than zero when that was taken back.
        WAIVED
    }

    /// @param owed more by it; less when negative
    /// @param balance after it
    public record Row(Stamp stamp, Kind kind, Money owed, Money balance) {}

    public Statement {
        rows = List.copyOf(rows);
    }

    /// @param facts in fold order; those of other guests are left out, and what several tell of counts once
    public static Statement of(CustomerId customer, Collection<Fact> facts) {
        Set<UUID> once = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        Money balance = Money.ZERO;
        for (Fact fact : facts) {
            if (fact.event() instanceof OnAccount entry
                    && customer.equals(entry.customer())
                    && !entry.owed().isZero()
                    && once.add(entry.movement())) {
                balance = balance.plus(entry.owed());
                rows.add(new Row(entry.stamp(), kind(entry), entry.owed(), balance));
            }
        }
        return new Statement(customer, rows);
    }

    private static Kind kind(OnAccount entry) {
        return switch (entry) {
            case CustomerEvent.AccountSettled settled -> Kind.SETTLED;
            case CustomerEvent.SettlementRefunded refunded -> Kind.GIVEN_BACK;
            case CustomerEvent.DebtWaived waived -> Kind.WAIVED;
            case CustomerEvent.WaiverTakenBack back -> Kind.WAIVED;
            default -> Kind.PUT_ON;
        };
    }

    /// What is owed in all.
    public Money balance() {
        return rows.isEmpty() ? Money.ZERO : rows.getLast().balance();
    }
}
