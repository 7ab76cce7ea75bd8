package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// State and rows of one aggregate, as its events leave them. A broken device may write amounts that no sum can hold;
/// its event is kept like any other and its order then has no rows, rather than stopping everything that comes after.
///
/// @param tab an order as it is shown; null for all other kinds
record Projection(@Nullable Aggregate state, @Nullable Tab tab, List<Row> rows) {
    private static final Logger log = LoggerFactory.getLogger(Projection.class);

    /// @param orders finds an order by its id, or null: those whose lines an order may show
    static Projection of(AggregateId owner, @Nullable Aggregate state, Function<OrderId, @Nullable Order> orders) {
        if (state == null) {
            return new Projection(null, null, List.of());
        }
        try {
            @Nullable Tab tab = state instanceof Order order ? Tab.of(order, orders) : null;
            return new Projection(state, tab, Storable.rows(Rows.of(owner, state, orders)));
        } catch (ArithmeticException e) {
            log.error("aggregate_without_rows aggregate={}", owner, e);
            return new Projection(null, null, List.of());
        }
    }

    /// Null when there is none, or none that can be computed.
    static @Nullable Aggregate state(String aggregate, Collection<LogEntry> entries) {
        try {
            return History.of(aggregate, entries).state();
        } catch (ArithmeticException e) {
            log.error("aggregate_without_state aggregate={}", aggregate, e);
            return null;
        }
    }
}
