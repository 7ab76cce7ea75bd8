package com.intellidine.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.testing.Seeds;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    private static final LocalTime TEN = LocalTime.of(22, 0);

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    @Test
    void beginsWithItsFirstMinuteAndEndsBeforeItsLast() {
        TimeWindow window = TimeWindow.daily(FOUR, TEN);
        assertFalse(window.holds(at("2026-11-22T15:59:59.999")));
        assertTrue(window.holds(at("2026-11-22T16:00")));
        assertTrue(window.holds(at("2026-11-22T21:59:59.999")));
        assertFalse(window.holds(at("2026-11-22T22:00")));
    }

    @Test
    void belongsToTheDayItBeganOnWhenItRunsPastMidnight() {
        TimeWindow fridays = new TimeWindow(Set.of(DayOfWeek.FRIDAY), TEN, LocalTime.of(2, 0), null, null);
        assertTrue(fridays.holds(at("2026-11-27T23:00")));
        assertTrue(fridays.holds(at("2026-11-28T01:59")));
        assertFalse(fridays.holds(at("2026-11-27T01:00")), "that is Thursday's night");
        assertFalse(fridays.holds(at("2026-11-28T23:00")));
    }

    @Test
    void lastsToTheEndOfTheNightThatBeganOnItsLastDay() {
        TimeWindow march = new TimeWindow(
                TimeWindow.EVERY_DAY, TEN, LocalTime.of(2, 0), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31));
        assertFalse(march.holds(at("2028-02-29T01:00")));
        assertTrue(march.holds(at("2028-02-29T22:00")));
        assertTrue(march.holds(at("2028-04-01T00:00")), "the night of 31 March");
        assertFalse(march.holds(at("2028-04-01T22:00")));
    }

    @Test
    void isAWholeDayFromATimeUntilTheSameTime() {
        TimeWindow all = TimeWindow.daily(FOUR, FOUR);
        Seeds.each(
                100, random -> assertTrue(all.holds(at("2026-01-01T00:00").plusMinutes(random.nextInt(10_000_000)))));
        TimeWindow sunday =
                new TimeWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, null);
        assertTrue(sunday.holds(at("2026-11-22T00:00")) && sunday.holds(at("2026-11-22T23:59:59")));
        assertFalse(sunday.holds(at("2026-11-21T23:59:59")) || sunday.holds(at("2026-11-23T00:00")));
    }

    /// Lisbon sets its clocks back at 02:00 on 25 October 2026.
    @Test
    void holdsInBothHoursThatTheWallShowsTwice() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        TimeWindow late = TimeWindow.daily(LocalTime.of(1, 15), LocalTime.of(1, 45));
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertTrue(late.holds(LocalDateTime.ofInstant(first, lisbon)));
        assertTrue(late.holds(LocalDateTime.ofInstant(first.plusSeconds(3_600), lisbon)));
        // And not at all in the hour that it skips in spring.
        Instant skipped = Instant.parse("2026-03-29T01:00:00Z");
        assertEquals(
                LocalTime.of(2, 0), LocalDateTime.ofInstant(skipped, lisbon).toLocalTime());
        assertFalse(late.holds(LocalDateTime.ofInstant(skipped, lisbon)));
    }

    /// The plain reading: walk back to the last moment at which it could have begun.
    @Test
    void agreesWithWalkingThroughTheMinutes() {
        Seeds.each(300, random -> {
            LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            LocalTime until = LocalTime.of(random.nextInt(24), random.nextInt(60));
            EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            TimeWindow window = new TimeWindow(days, from, until, null, null);
            LocalDateTime wall = at("2028-02-26T00:00").plusMinutes(random.nextInt(10_000));
            assertEquals(walked(window, wall), window.holds(wall), () -> window + " at " + wall);
        });
    }

    private static boolean walked(TimeWindow window, LocalDateTime wall) {
        LocalDateTime began = wall;
        while (!began.toLocalTime().equals(window.from())) {
            began = began.minusMinutes(1);
        }
        LocalDateTime ends = began.plusMinutes(1);
        while (!ends.toLocalTime().equals(window.until())) {
            ends = ends.plusMinutes(1);
        }
        return wall.isBefore(ends) && window.days().contains(began.getDayOfWeek());
    }

    @Test
    void isNoWindowWithoutADayOrWithItsEndBeforeItsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> new TimeWindow(Set.of(), FOUR, TEN, null, null));
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimeWindow(TimeWindow.EVERY_DAY, FOUR, TEN, day, day.minusDays(1)));
    }

    @Test
    void answersAtTheEndsOfTheCalendar() {
        TimeWindow night = TimeWindow.daily(TEN, LocalTime.of(2, 0));
        assertFalse(night.holds(LocalDateTime.MIN));
        assertTrue(night.holds(LocalDateTime.MAX));
    }
}
