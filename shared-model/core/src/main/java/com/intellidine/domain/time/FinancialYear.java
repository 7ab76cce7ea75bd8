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

    public static FinancialYear of(LocalDate date) {
        boolean before = date.getMonth().compareTo(Month.APRIL) < 0;
        return new FinancialYear(before ? date.getYear() - 1 : date.getYear());
    }

    /// As it stands in an invoice number: `2627` for 2026-27.
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%02d%02d", startYear % 100, (startYear + 1) % 100);
    }
}
