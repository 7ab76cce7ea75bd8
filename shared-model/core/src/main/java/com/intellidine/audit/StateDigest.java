package com.intellidine.audit;

import com.intellidine.fold.Row;
import com.intellidine.sync.EventHash;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One short text for everything that a store shows: SHA-256 over its rows in an order that no store has a say in.
public final class StateDigest {
    private StateDigest() {}

    public static String of(Collection<Row> rows) {
        return EventHash.of(rows.stream().map(StateDigest::text).sorted().collect(Collectors.joining("\n")))
                .hex();
    }

    /// Each value with its length before it, so that no two rows can have the same text.
    private static String text(Row row) {
        StringBuilder text = new StringBuilder(row.table().sqlName());
        for (@Nullable Object value : row.values()) {
            if (value == null) {
                text.append(" -");
            } else {
                String said = value.toString();
                text.append(' ').append(said.length()).append(':').append(said);
            }
        }
        return text.toString();
    }
}
