package com.intellidine.domain.discount;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import java.util.List;

/// Edits of discount rules.
public sealed interface DiscountEvent extends Edit {

    record RuleEdited(RuleId rule, RuleChange changes, Stamp stamp) implements DiscountEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(rule));
        }

        /// All fields as they stand in a rule.
        public static RuleEdited of(DiscountRule rule, Stamp stamp) {
            return new RuleEdited(rule.id(), RuleChange.of(rule), stamp);
        }

        /// Only whether it applies at all.
        public static RuleEdited active(RuleId rule, boolean active, Stamp stamp) {
            return new RuleEdited(rule, RuleChange.active(active), stamp);
        }
    }
}
