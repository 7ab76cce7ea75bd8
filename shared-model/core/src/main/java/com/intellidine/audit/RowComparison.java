package com.intellidine.audit;

import com.intellidine.fold.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares the rows of a store's tables with those that follow from its log, both ways.
public final class RowComparison {
    /// What people must not read in a report.
    private static final String SECRET = "pin_verifier";

    private RowComparison() {}

    /// @param folded what must be there
    /// @param stored what is there
    /// @return a sentence for each row that is missing, too many or different
    public static List<String> differences(Collection<Row> folded, Collection<Row> stored) {
        Map<Row, Integer> surplus = new HashMap<>();
        stored.forEach(row -> surplus.merge(row, 1, Integer::sum));
        Map<List<@Nullable Object>, Row> missing = new LinkedHashMap<>();
        Findings findings = new Findings();
        for (Row row : folded) {
            if (surplus.merge(row, -1, Integer::sum) < 0) {
                surplus.put(row, 0);
                @Nullable Row twin = missing.put(key(row), row);
                if (twin != null) {
                    findings.add(missing(twin));
                }
            }
        }
        for (Row row : stored) {
            if (surplus.merge(row, -1, Integer::sum) >= 0) {
                @Nullable Row expected = missing.remove(key(row));
                findings.add(expected == null ? tooMany(row) : different(expected, row));
            }
        }
        missing.values().forEach(row -> findings.add(missing(row)));
        return findings.list();
    }

    private static String missing(Row row) {
        return "Table " + row.table().sqlName() + " lacks the row " + name(row) + ".";
    }

    private static String tooMany(Row row) {
        return "Table " + row.table().sqlName() + " has the row " + name(row) + ", which the log does not know.";
    }

    private static String different(Row expected, Row row) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            if (!Objects.equals(expected.values().get(i), row.values().get(i))) {
                String column = row.table().columns().get(i);
                columns.add(
                        column.equals(SECRET)
                                ? column
                                : column + " is " + row.values().get(i) + " instead of "
                                        + expected.values().get(i));
            }
        }
        return "Table " + row.table().sqlName() + ", row " + name(row) + ", differs from the log: "
                + String.join(", ", columns) + ".";
    }

    private static String name(Row row) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ids(row); i++) {
            ids.add(row.table().columns().get(i) + "=" + row.values().get(i));
        }
        return String.join(" ", ids);
    }

    private static List<@Nullable Object> key(Row row) {
        List<@Nullable Object> key = new ArrayList<>(row.values().subList(0, ids(row)));
        key.addFirst(row.table());
        return key;
    }

    /// The ids that lead a row's columns name it.
    private static int ids(Row row) {
        int count = 0;
        while (row.table().columns().get(count).endsWith("_id")) {
            count++;
        }
        return count;
    }
}
