package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an order came to its status: every change of workflow, payment or acceptance, with the fact that brought it.
public final class StatusHistory {
    private StatusHistory() {}

    /// The status from this fact on.
    ///
    /// @param acceptance null unless it came from a guest's phone
    public record Entry(
            OrderStatus status,
            PaymentStatus paymentStatus,
            @Nullable Acceptance acceptance,
            Stamp stamp) {
        private boolean sameAs(Entry other) {
            return status == other.status && paymentStatus == other.paymentStatus && acceptance == other.acceptance;
        }
    }

    /// @param facts of the order and of every order whose lines were ever placed in it, each once, in fold order
    public static List<Entry> of(OrderId order, List<Fact> facts) {
        Map<OrderId, Order> states = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Fact fact : facts) {
            for (AggregateId touched : fact.event().aggregates()) {
                OrderId owner = new OrderId(touched.id());
                @Nullable Order after = OrderFold.apply(owner, states.get(owner), fact);
                if (touched.kind() == AggregateId.Kind.ORDER && after != null) {
                    states.put(owner, after);
                }
            }
            @Nullable Order now = states.get(order);
            if (now != null) {
                Tab tab = Tab.of(now, states::get);
                Entry entry = new Entry(
                        tab.status(),
                        tab.paymentStatus(),
                        now.acceptance(),
                        fact.event().stamp());
                if (entries.isEmpty() || !entries.getLast().sameAs(entry)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}
