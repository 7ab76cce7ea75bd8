package com.intellidine.domain.discount;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.money.Money;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides and folds edits of discount rules.
public final class DiscountRules {
    private DiscountRules() {}

    /// @param edit as it was entered; the coupon is taken in capitals
    public static Decision<DiscountEvent> decide(@Nullable DiscountRule state, RuleEdited edit) {
        RuleEdited clean = new RuleEdited(edit.rule(), edit.changes().normalised(), edit.stamp());
        DiscountRule after = apply(state, clean);
        return Times.checked(refusal(after, clean.changes())
                .or(() -> after.equals(state) ? Optional.of(new RuleRefusal.NothingChanged()) : Optional.empty())
                .<Decision<DiscountEvent>>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted<>(clean)));
    }

    /// A coupon as it is compared: without blanks around it, in capitals.
    public static String coupon(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<RuleRefusal> refusal(DiscountRule rule, RuleChange changes) {
        if (rule.name().isEmpty()) {
            return Optional.of(new RuleRefusal.NameMissing());
        }
        boolean typed = Texts.isLine(rule.name(), Limits.NAME_LENGTH_MAX_CHARS)
                && Texts.isLine(rule.coupon(), Limits.COUPON_LENGTH_MAX_CHARS);
        if (!typed) {
            return Optional.of(new RuleRefusal.TextTooLong());
        }
        if (!inRange(rule.minimumSpend()) || !inRange(rule.cap())) {
            return Optional.of(new RuleRefusal.AmountOutOfRange());
        }
        if (rule.usesMax() < 0) {
            return Optional.of(new RuleRefusal.UsesOutOfRange(rule.usesMax()));
        }
        boolean tooMany = Stream.<@Nullable Collection<?>>of(changes.items(), changes.categories(), changes.customers())
                .anyMatch(scope -> scope != null && scope.size() > Limits.RULE_SCOPE_MAX);
        return tooMany ? Optional.of(new RuleRefusal.TooManyInScope()) : Optional.empty();
    }

    private static boolean inRange(Money amount) {
        return amount.currency().equals(Money.INR) && !amount.isNegative() && amount.minor() <= Limits.PRICE_MAX_PAISE;
    }

    public static DiscountRule apply(@Nullable DiscountRule state, RuleEdited edit) {
        return edit.changes().on(state != null ? state : unknown(edit.rule()));
    }

    /// A bill may arrive here before the rule that it used.
    public static DiscountRule apply(RuleId rule, @Nullable DiscountRule state, RuleUsed used) {
        return (state != null ? state : unknown(rule)).with(used);
    }

    /// A rule of which only part is known yet gives nothing: it starts inactive, at nought percent.
    private static DiscountRule unknown(RuleId rule) {
        return RuleChange.active(false).on(DiscountRule.of(rule, "", new Benefit.PercentOff(new Percent(0))));
    }
}
