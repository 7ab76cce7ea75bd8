package com.intellidine.pos.counter;

import com.intellidine.device.node.Book;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How people call orders, people and spans of time.
public final class Words {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Words() {}

    /// `Table 3`, `Takeaway`.
    public static String place(Book book, Order order) {
        return switch (order.type()) {
            case DINE_IN -> "Table " + tableNumber(book, order);
            case TAKEAWAY -> "Takeaway";
            case DELIVERY -> "Delivery";
            case MOBILE -> order.table() == null ? "Mobile order" : "Table " + tableNumber(book, order);
            case AGGREGATOR ->
                order.aggregator() == null ? "Delivery" : order.aggregator().platform();
        };
    }

    /// `3`; empty for takeaway.
    public static String tableNumber(Book book, Order order) {
        return Optional.ofNullable(order.table())
                .flatMap(table -> Optional.ofNullable(book.tables().get(table)))
                .map(DiningTable::number)
                .orElse("");
    }

    /// The full name, or empty when nobody of that id is known here.
    public static String staffName(Book book, StaffId staff) {
        return Optional.ofNullable(book.staff().get(staff))
                .map(StaffMember::name)
                .orElse("");
    }

    public static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    public static String guests(int covers) {
        return covers == 1 ? "1 guest" : covers + " guests";
    }

    /// `19:42`
    public static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    /// Whole minutes; never below zero, whatever the clocks of two devices say.
    public static long minutes(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMinutes());
    }

    /// `now`, `14 min`, `2 h 5 min`.
    public static String span(Instant since, Instant now) {
        long minutes = minutes(since, now);
        if (minutes < 1) {
            return "now";
        }
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// `just now`, `14 min ago`.
    public static String ago(Instant since, Instant now) {
        return minutes(since, now) < 1 ? "just now" : span(since, now) + " ago";
    }
}
