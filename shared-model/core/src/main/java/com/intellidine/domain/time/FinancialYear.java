package com.intellidine.domain.time;

import java.time.LocalDate;
import java.time.Month;

/// An Indian financial year, 1 April to 31 March, named by the calendar year in which it begins.
public record FinancialYear(int startYear) {
    public static final int START_YEAR_MIN = 2000;
    public static final int START_YEAR_MAX = 2999;

    /// A year outside the range is a clock or a file gone wrong, and would not fit an invoice number.
    public FinancialYear {
        if (startYear < START_YEAR_MIN || startYear > START_YEAR_MAX) {
            throw new IllegalArgumentException("financial year " + startYear + " is out of range");
        }
    }

    /// @param date one that [#knows]
    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(startYear(date));
    }

    /// Whether a date can be right: a clock that lost its battery says 1970.
    public static boolean knows(LocalDate date) {
        int start = startYear(date);
        return start >= START_YEAR_MIN && start <= START_YEAR_MAX;
    }

    private static int startYear(LocalDate date) {
        return date.getMonth().compareTo(Month.APRIL) < 0 ? date.getYear() - 1 : date.getYear();
    }

    /// As it stands in an invoice number: `2627` for 2026-27.
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%02d%02d", startYear % 100, (startYear + 1) % 100);
    }
}
