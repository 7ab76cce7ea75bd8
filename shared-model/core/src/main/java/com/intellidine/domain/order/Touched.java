package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.ShiftId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The histories that a fact about money or bills touches besides its orders.
final class Touched {
    private Touched() {}

    static List<AggregateId> by(List<AggregateId> orders, @Nullable ShiftId shift, @Nullable CustomerId customer) {
        List<AggregateId> touched = new ArrayList<>(orders);
        if (shift != null) {
            touched.add(AggregateId.of(shift));
        }
        if (customer != null) {
            touched.add(AggregateId.of(customer));
        }
        return List.copyOf(touched);
    }

    static List<AggregateId> by(List<AggregateId> orders, Collection<RuleId> rules) {
        if (rules.isEmpty()) {
            return orders;
        }
        List<AggregateId> touched = new ArrayList<>(orders);
        rules.forEach(rule -> touched.add(AggregateId.of(rule)));
        return List.copyOf(touched);
    }
}
