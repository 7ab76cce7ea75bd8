package com.intellidine.fold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a [Table]. Values are UUID, String, Integer, Long, Boolean, LocalDate, Instant or null, in the order of
/// its columns.
public record Row(Table table, List<@Nullable Object> values) {
    static Row of(Table table, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalStateException(
                    table + " has " + table.columns().size() + " columns, not " + values.length);
        }
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (@Nullable Object value : values) {
            list.add(value);
        }
        return new Row(table, list);
    }
}
