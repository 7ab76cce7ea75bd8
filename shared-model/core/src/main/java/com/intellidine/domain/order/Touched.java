package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The histories that a fact about money touches besides its orders.
final class Touched {
    private Touched() {}

    /// Who did it, and who allowed it.
    static List<StaffId> both(Stamp stamp, StaffId approver) {
        return Stream.of(stamp.actor(), approver).distinct().toList();
    }

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
