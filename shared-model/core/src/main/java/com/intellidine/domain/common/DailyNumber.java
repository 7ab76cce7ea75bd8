package com.intellidine.domain.common;

import java.time.LocalDate;

/// A number for people that starts at 1 every day on every device: the 42nd order of device A is `A-042`.
/// The device's code makes it unique among devices that can't reach each other.
public record DailyNumber(DeviceCode device, LocalDate day, int number) {
    public DailyNumber {
        if (number < 1) {
            throw new IllegalArgumentException("numbers start at 1, not " + number);
        }
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%s-%03d", device, number);
    }
}
