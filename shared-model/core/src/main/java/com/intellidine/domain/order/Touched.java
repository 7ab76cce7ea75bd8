package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ShiftId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The histories that a fact about money touches besides its orders.
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
}
