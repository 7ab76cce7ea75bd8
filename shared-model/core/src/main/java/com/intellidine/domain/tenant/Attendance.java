package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a person was at work, from the history of the person. A coming or going without its other half is shown as it
/// is, for the manager to complete.
public final class Attendance {
    private Attendance() {}

    /// @param history of one person, in fold order
    public static List<WorkedSpan> of(List<Event> history) {
        List<WorkedSpan> spans = new ArrayList<>();
        @Nullable Instant since = null;
        for (Event event : history) {
            // Clocked in on two devices apart: at work since the first.
            if (event instanceof ClockedIn in && since == null) {
                since = in.stamp().at();
            }
            if (event instanceof ClockedOut out) {
                spans.add(new WorkedSpan(since, out.stamp().at()));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new WorkedSpan(since, null));
        }
        return List.copyOf(spans);
    }
}
