package com.intellidine.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Instants as texts: `2026-11-22T06:30:00Z`, or with a fraction of one to nine digits. No other form is read, since
/// two programs that disagree about that would disagree about what is malformed. Every event has one, and a formatter
/// of the JDK takes longer over it than all the rest of the envelope does, so it is written and read here.
final class Instants {
    private static final int SECONDS_LENGTH_CHARS = "2026-11-22T06:30:00Z".length();
    private static final int FRACTION = SECONDS_LENGTH_CHARS;
    private static final int DIGITS_MAX = 9;
    private static final int[] NANOS = {0, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private Instants() {}

    /// What [Instant#toString] says, for the years up to 9999.
    static String text(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        // It leaves out seconds that are nought.
        return utc + (utc.getSecond() == 0 && utc.getNano() == 0 ? ":00Z" : "Z");
    }

    /// @throws DateTimeException when it is none
    static Instant parse(String text) {
        if (!shaped(text)) {
            throw none(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int digits = Math.max(0, text.length() - 1 - FRACTION);
        int fraction = digits == 0 ? 0 : number(text, FRACTION, FRACTION + digits);
        boolean known = year >= 0 && isTime(hour, minute, second) && fraction >= 0;
        if (!known) {
            throw none(text);
        }
        long seconds = ((LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute) * 60 + second;
        return Instant.ofEpochSecond(seconds, (long) fraction * NANOS[digits]);
    }

    private static DateTimeException none(String text) {
        return new DateTimeException("not an instant in UTC: " + text);
    }

    private static boolean shaped(String text) {
        int length = text.length();
        return (length == SECONDS_LENGTH_CHARS || isFraction(text, length))
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z';
    }

    private static boolean isFraction(String text, int length) {
        return length > SECONDS_LENGTH_CHARS + 1
                && length <= SECONDS_LENGTH_CHARS + 1 + DIGITS_MAX
                && text.charAt(FRACTION - 1) == '.';
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    /// Below zero when it is no number of ASCII digits.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
