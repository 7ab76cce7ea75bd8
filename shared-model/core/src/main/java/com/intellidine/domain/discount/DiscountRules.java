package com.intellidine.domain.discount;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
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
        RuleEdited clean = normalised(edit);
        DiscountRule after = apply(state, clean);
        return Times.checked(refusal(after, clean)
                .or(() -> after.equals(state) ? Optional.of(new RuleRefusal.NothingChanged()) : Optional.empty())
                .<Decision<DiscountEvent>>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted<>(clean)));
    }

    private static RuleEdited normalised(RuleEdited edit) {
        return new RuleEdited(
                edit.rule(),
                edit.name() == null ? null : edit.name().strip(),
                edit.benefit(),
                edit.items(),
                edit.categories(),
                edit.orderTypes(),
                edit.customers(),
                edit.window(),
                edit.minimumSpend(),
                edit.cap(),
                edit.usesMax(),
                edit.coupon() == null ? null : coupon(edit.coupon()),
                edit.priority(),
                edit.exclusive(),
                edit.active(),
                edit.stamp());
    }

    /// A coupon as it is compared: without blanks around it, in capitals.
    public static String coupon(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<RuleRefusal> refusal(DiscountRule rule, RuleEdited edit) {
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
        boolean tooMany = Stream.<@Nullable Collection<?>>of(edit.items(), edit.categories(), edit.customers())
                .anyMatch(scope -> scope != null && scope.size() > Limits.RULE_SCOPE_MAX);
        return tooMany ? Optional.of(new RuleRefusal.TooManyInScope()) : Optional.empty();
    }

    private static boolean inRange(Money amount) {
        return !amount.isNegative() && amount.minor() <= Limits.PRICE_MAX_PAISE;
    }

    /// A rule of which only part is known yet gives nothing: it starts inactive, at nought percent.
    public static DiscountRule apply(@Nullable DiscountRule state, RuleEdited edit) {
        DiscountRule before =
                state != null ? state : DiscountRule.of(edit.rule(), "", new Benefit.PercentOff(new Percent(0)));
        return new DiscountRule(
                edit.rule(),
                changed(edit.name(), before.name()),
                changed(edit.benefit(), before.benefit()),
                changed(edit.items(), before.items()),
                changed(edit.categories(), before.categories()),
                changed(edit.orderTypes(), before.orderTypes()),
                changed(edit.customers(), before.customers()),
                changed(edit.window(), before.window()),
                changed(edit.minimumSpend(), before.minimumSpend()),
                changed(edit.cap(), before.cap()),
                changed(edit.usesMax(), before.usesMax()),
                changed(edit.coupon(), before.coupon()),
                changed(edit.priority(), before.priority()),
                changed(edit.exclusive(), before.exclusive()),
                changed(edit.active(), state != null && before.active()));
    }
}
