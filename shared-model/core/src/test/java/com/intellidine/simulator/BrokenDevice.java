package com.intellidine.simulator;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.EventSealer.Unsealed;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.NodeId;
import com.intellidine.testing.Some;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A device of the restaurant that only pushes: its clock runs away, its program is newer than all others, or broken.
final class BrokenDevice {
    private static final EventFormat FORMAT = new EventFormat();

    private final NodeId id;
    private @Nullable LogEntry last;
    private final Set<EventHash> malformed = new HashSet<>();

    BrokenDevice(NodeId id) {
        this.id = id;
    }

    /// What nobody may have stored.
    Set<EventHash> malformed() {
        return malformed;
    }

    /// Events as far ahead of each other as can be.
    Push runAway(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(write(next(Limits.VERSION_STEP_MAX)));
        }
        return new Push(id, texts);
    }

    /// An event of a type that nobody knows, about something that everybody knows.
    Push unknown(AggregateId about) {
        return new Push(
                id,
                List.of(write(next(1).replace("\"type\":\"ClockRaised\"", "\"type\":\"RobotSentHome\"")
                        .replace("\"aggregates\":[]", "\"aggregates\":[\"" + about + "\"]"))));
    }

    /// Its next event, wrong in one place.
    ///
    /// @param way 0, 1 or 2
    Push malformed(int way) {
        String right = next(1);
        String wrong = switch (way) {
            case 0 -> right.replace("\"schema\":1", "\"schema\":0");
            case 1 -> right.replace("\"actor\":\"0", "\"actor\":\"");
            default -> next(Limits.VERSION_STEP_MAX + 1);
        };
        malformed.add(EventHash.of(wrong));
        return new Push(id, List.of(wrong));
    }

    private String next(long step) {
        @Nullable LogEntry before = last;
        return FORMAT.seal(
                        new Unsealed(
                                Some.TENANT,
                                id,
                                before == null ? 1 : before.envelope().seq() + 1,
                                before == null ? null : before.hash(),
                                (before == null ? 0 : before.envelope().version()) + step,
                                List.of()),
                        new ClockRaised(Some.STAMP))
                .text();
    }

    private String write(String text) {
        last = assertInstanceOf(EventFormat.Decoded.Read.class, FORMAT.read(text))
                .entry();
        return text;
    }
}
