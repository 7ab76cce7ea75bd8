package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.wire.EventFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnLogTest {
    private static final StaffId ASHA = new StaffId(new UUID(0, 1));
    private static final Stamp STAMP = new Stamp(ASHA, Instant.parse("2026-11-22T06:30:00Z"));

    /// What a broken device did to the clock must not keep the server from writing.
    @Test
    void raisesItsClockInStepsThatEveryoneTakes() {
        long highest = 3 * Limits.VERSION_STEP_MAX;
        OwnLog log = new OwnLog(
                aggregates -> Map.of(),
                new EventFormat(),
                new TenantId(new UUID(0, 2)),
                new NodeId(new UUID(0, 3)),
                null,
                highest);
        List<LogEntry> sealed = log.seal(List.of(new ClockedIn(ASHA, STAMP), new ClockedIn(ASHA, STAMP)));
        assertEquals(
                List.of("ClockRaised", "ClockRaised", "ClockRaised", "ClockedIn", "ClockedIn"),
                sealed.stream().map(entry -> entry.envelope().type()).toList());
        assertEquals(
                List.of(highest / 3, 2 * highest / 3, highest, highest + 1, highest + 2),
                sealed.stream().map(entry -> entry.envelope().version()).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                sealed.stream().map(entry -> entry.envelope().seq()).toList());
    }
}
