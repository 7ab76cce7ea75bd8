package com.intellidine.verification.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// What a figure is worth nothing without.
final class Machine {
    private Machine() {}

    static String describe() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch");
    }

    /// How many programs want a processor, on average over the last minute; more than there are processors means that
    /// something else took its time.
    static String load() {
        return String.format(
                Locale.ROOT,
                "load %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
