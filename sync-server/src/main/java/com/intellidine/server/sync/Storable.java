package com.intellidine.server.sync;

import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows as PostgreSQL can hold them. An event is never refused for what it says, so whatever a broken device can write
/// in an authentic event must find a row that the table takes; the event's own text stays as it is.
final class Storable {
    private static final LocalDate DATE_MIN = LocalDate.of(1, 1, 1);
    private static final LocalDate DATE_MAX = LocalDate.of(9999, 12, 31);
    private static final Instant INSTANT_MIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant INSTANT_MAX = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Storable() {}

    /// Of two rows with one key the first stays.
    static List<Row> rows(Collection<Row> rows) {
        Set<List<@Nullable Object>> keys = new HashSet<>();
        List<Row> storable = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            key.add(row.table());
            key.addAll(row.values().subList(0, keyColumns(row.table())));
            if (keys.add(key)) {
                storable.add(row(row));
            }
        }
        return storable;
    }

    private static Row row(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.values().size());
        row.values().forEach(value -> values.add(value(value)));
        return new Row(row.table(), values);
    }

    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case LocalDate date -> date.isBefore(DATE_MIN) ? DATE_MIN : date.isAfter(DATE_MAX) ? DATE_MAX : date;
            case Instant instant -> instant(instant);
            case null -> null;
            default -> value;
        };
    }

    private static Instant instant(Instant instant) {
        Instant within =
                instant.isBefore(INSTANT_MIN) ? INSTANT_MIN : instant.isAfter(INSTANT_MAX) ? INSTANT_MAX : instant;
        return within.truncatedTo(ChronoUnit.MICROS);
    }

    /// PostgreSQL takes neither the character 0 nor halves of a surrogate pair.
    private static String text(String text) {
        boolean fine = text.codePoints().allMatch(Storable::isFine);
        if (fine) {
            return text;
        }
        return text.codePoints()
                .map(letter -> isFine(letter) ? letter : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isFine(int letter) {
        return letter != 0 && !(letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }

    /// How many columns, after the tenant, make the primary key.
    static int keyColumns(Table table) {
        return switch (table) {
            case ORDERS,
                    CATEGORIES,
                    MENU_ITEMS,
                    MODIFIER_GROUPS,
                    SECTIONS,
                    DINING_TABLES,
                    RESERVATIONS,
                    STAFF,
                    RESTAURANTS,
                    DISCOUNT_RULES,
                    CUSTOMERS,
                    SHIFTS -> 1;
            case ORDER_ITEMS, TICKETS, BILLS, CREDIT_NOTES, PAYMENTS, MODIFIERS, BUSINESS_DAYS -> 2;
            case TICKET_LINES, BILL_LINES -> 3;
        };
    }
}
