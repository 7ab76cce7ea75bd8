package com.intellidine.domain.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times and days that every database and every printed date can hold: the years 1970 to 9999. A clock that shows
/// another
/// has lost its battery.
public final class Times {
    private static final int YEAR_MIN = 1970;
    private static final int YEAR_MAX = 9999;
    private static final Instant FIRST = startOf(YEAR_MIN);
    private static final Instant END = startOf(YEAR_MAX + 1);

    private Times() {}

    /// What was decided, unless its time could not be written.
    public static <E extends Event> Decision<E> checked(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(E event)
            when !isTime(event.stamp().at()) -> new Decision.Refused<>(new TimeImpossible());
            case Decision.Accepted<E> accepted -> accepted;
            case Decision.Refused<E> refused -> refused;
        };
    }

    public static boolean isTime(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    /// @param day null for none, which can be written
    public static boolean isDay(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX);
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
