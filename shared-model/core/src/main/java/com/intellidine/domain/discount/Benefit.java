package com.intellidine.domain.discount;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;

/// What a rule gives. The constructors refuse what no rule can mean; edges say it in a sentence.
public sealed interface Benefit {
    record PercentOff(Percent percent) implements Benefit {}

    /// Off what the rule covers, all lines together; never more than they come to.
    record AmountOff(Money amount) implements Benefit {
        public AmountOff {
            requirePrice(amount);
        }
    }

    /// Of each buy + free portions the cheapest are free, counted over all that the rule covers, whole portions only.
    record BuyGetFree(int buy, int free) implements Benefit {
        public BuyGetFree {
            requireCount(buy);
            requireCount(free);
        }
    }

    /// Each so many portions for one price, the dearest together; groups that would cost less without stay as they are.
    record BundlePrice(int count, Money price) implements Benefit {
        public BundlePrice {
            requireCount(count);
            requirePrice(price);
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > Limits.LINE_QUANTITY_MAX) {
            throw new IllegalArgumentException(count + " portions are not in 1.." + Limits.LINE_QUANTITY_MAX);
        }
    }

    private static void requirePrice(Money amount) {
        if (!amount.currency().equals(Money.INR) || amount.isNegative() || amount.minor() > Limits.PRICE_MAX_PAISE) {
            throw new IllegalArgumentException("the amount " + amount.toRupees() + " is out of range");
        }
    }
}
