package com.intellidine.sync;

import com.intellidine.domain.common.Limits;
import java.util.List;
import java.util.stream.LongStream;

/// How far a version may go beyond that of its author's event before. So no broken node can use the clock up, and every
/// receiver sees it by the author's chain alone.
public final class LamportClock {
    private LamportClock() {}

    /// @param last of the author's event before; 0 for none
    static boolean follows(long last, long version) {
        return version > last && version - last <= Limits.VERSION_STEP_MAX;
    }

    /// The versions of the [com.intellidine.domain.common.ClockRaised] that an author has to write first; none as a
    /// rule.
    ///
    /// @param last of the author's last event; 0 for none
    /// @param next of the event that it wants to write
    public static List<Long> stepsBefore(long last, long next) {
        long count = (next - last - 1) / Limits.VERSION_STEP_MAX;
        return LongStream.rangeClosed(1, count)
                .mapToObj(step -> last + step * Limits.VERSION_STEP_MAX)
                .toList();
    }
}
