package com.intellidine.domain.time;

import com.intellidine.domain.common.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days and hours at which something holds, by the clock on the restaurant's wall: happy hour, a lunch price. A window
/// that ends at or before its beginning runs past midnight and belongs to the day on which it began; from a time until
/// the same time is a whole day. An hour that the wall shows twice when summer ends is in it twice.
///
/// @param days on which it begins, at least one
/// @param from the first moment inside
/// @param until the first moment after it
/// @param firstDay on which it may begin, null for always
/// @param lastDay on which it may begin, null for ever
public record TimeWindow(
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {
    public static final Set<DayOfWeek> EVERY_DAY = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

    /// @throws IllegalArgumentException without a day, when the last day is before the first, or for a
    ///     year that can't be written
    public TimeWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window without a day never opens");
        }
        if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("the last day " + lastDay + " is before the first, " + firstDay);
        }
        if (!Times.isDay(firstDay) || !Times.isDay(lastDay)) {
            throw new IllegalArgumentException("nobody can write " + firstDay + " and " + lastDay);
        }
        // In the order of the week, so that equal windows are written alike.
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static TimeWindow daily(LocalTime from, LocalTime until) {
        return new TimeWindow(EVERY_DAY, from, until, null, null);
    }

    /// @param wall date and time in the restaurant's zone
    public boolean holds(LocalDateTime wall) {
        LocalDate today = wall.toLocalDate();
        LocalTime time = wall.toLocalTime();
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until) && beginsOn(today);
        }
        return time.isBefore(from) ? time.isBefore(until) && beginsBefore(today) : beginsOn(today);
    }

    private boolean beginsBefore(LocalDate day) {
        return day.isAfter(LocalDate.MIN) && beginsOn(day.minusDays(1));
    }

    private boolean beginsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }
}
