package com.intellidine.domain.discount;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The changed fields of a discount rule; null leaves one as it is. See [DiscountRule] for what they mean.
public record RuleChange(
        @Nullable String name,
        @Nullable Benefit benefit,
        @Nullable Set<ItemId> items,
        @Nullable Set<CategoryId> categories,
        @Nullable Set<OrderType> orderTypes,
        @Nullable Set<CustomerId> customers,
        @Nullable TimeWindow window,
        @Nullable Money minimumSpend,
        @Nullable Money cap,
        @Nullable Integer usesMax,
        @Nullable String coupon,
        @Nullable Integer priority,
        @Nullable Boolean exclusive,
        @Nullable Boolean active) {

    /// All fields as they stand in a rule.
    public static RuleChange of(DiscountRule rule) {
        return new RuleChange(
                rule.name(),
                rule.benefit(),
                rule.items(),
                rule.categories(),
                rule.orderTypes(),
                rule.customers(),
                rule.window(),
                rule.minimumSpend(),
                rule.cap(),
                rule.usesMax(),
                rule.coupon(),
                rule.priority(),
                rule.exclusive(),
                rule.active());
    }

    /// Only whether it applies at all.
    public static RuleChange active(boolean active) {
        return new RuleChange(null, null, null, null, null, null, null, null, null, null, null, null, null, active);
    }

    /// As it is kept: the name without blanks around it, the coupon as coupons are compared.
    RuleChange normalised() {
        return new RuleChange(
                name == null ? null : name.strip(),
                benefit,
                items,
                categories,
                orderTypes,
                customers,
                window,
                minimumSpend,
                cap,
                usesMax,
                coupon == null ? null : DiscountRules.coupon(coupon),
                priority,
                exclusive,
                active);
    }

    DiscountRule on(DiscountRule before) {
        return new DiscountRule(
                before.id(),
                changed(name, before.name()),
                changed(benefit, before.benefit()),
                changed(items, before.items()),
                changed(categories, before.categories()),
                changed(orderTypes, before.orderTypes()),
                changed(customers, before.customers()),
                changed(window, before.window()),
                changed(minimumSpend, before.minimumSpend()),
                changed(cap, before.cap()),
                changed(usesMax, before.usesMax()),
                changed(coupon, before.coupon()),
                changed(priority, before.priority()),
                changed(exclusive, before.exclusive()),
                changed(active, before.active()),
                before.uses());
    }
}
