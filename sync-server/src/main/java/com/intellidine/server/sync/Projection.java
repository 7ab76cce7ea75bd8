package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// State and rows of one aggregate, as its events leave them. A broken device may write amounts that no sum can hold;
/// its event is kept like any other and its order then has no rows, rather than stopping everything that comes after.
record Projection(@Nullable Aggregate state, List<Row> rows) {
    private static final Logger log = LoggerFactory.getLogger(Projection.class);

    static Projection of(String aggregate, Collection<LogEntry> entries) {
        try {
            @Nullable Aggregate state = History.of(aggregate, entries).state();
            return new Projection(state, state == null ? List.of() : Storable.rows(Rows.of(state)));
        } catch (ArithmeticException e) {
            log.error("aggregate_without_rows aggregate={}", aggregate, e);
            return new Projection(null, List.of());
        }
    }
}
