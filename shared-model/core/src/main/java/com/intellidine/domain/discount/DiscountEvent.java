package com.intellidine.domain.discount;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Edits of discount rules. An edit carries the changed fields only, each a register won by the later edit in the order
/// of the log; null leaves a field as it is.
public sealed interface DiscountEvent extends Event {

    record RuleEdited(
            RuleId rule,
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
            @Nullable Boolean active,
            Stamp stamp)
            implements DiscountEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(rule));
        }

        /// All fields as they stand in a rule.
        public static RuleEdited of(DiscountRule rule, Stamp stamp) {
            return new RuleEdited(
                    rule.id(),
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
                    rule.active(),
                    stamp);
        }

        /// Only whether it applies at all.
        public static RuleEdited active(RuleId rule, boolean active, Stamp stamp) {
            return new RuleEdited(
                    rule, null, null, null, null, null, null, null, null, null, null, null, null, null, active, stamp);
        }
    }
}
