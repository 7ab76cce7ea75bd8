package com.intellidine.server.sync;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.EventSealer;
import com.intellidine.sync.Head;
import com.intellidine.sync.History;
import com.intellidine.sync.LamportClock;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The server's own chain in one restaurant, for the length of one transaction.
final class OwnLog {
    private final Function<Collection<String>, Map<String, List<LogEntry>>> stored;
    private final EventSealer sealer;
    private final TenantId tenant;
    private final NodeId self;
    private @Nullable Head last;
    private long version;

    /// @param last the last own event, null before the first
    /// @param version the highest that this server has seen
    OwnLog(
            Function<Collection<String>, Map<String, List<LogEntry>>> stored,
            EventSealer sealer,
            TenantId tenant,
            NodeId self,
            @Nullable Head last,
            long version) {
        this.stored = stored;
        this.sealer = sealer;
        this.tenant = tenant;
        this.self = self;
        this.last = last;
        this.version = version;
    }

    /// In their order; before the first stand [ClockRaised], where the restaurant's clock is further than one event may
    /// go.
    List<LogEntry> seal(List<? extends Event> facts) {
        Map<String, History> histories = new HashMap<>();
        stored.apply(Appender.touched(facts))
                .forEach((aggregate, entries) -> histories.put(aggregate, History.of(aggregate, entries)));
        List<LogEntry> sealed = new ArrayList<>();
        for (Event fact : facts) {
            Set<EventHash> parents = new LinkedHashSet<>();
            List<History> touched = fact.aggregates().stream()
                    .map(aggregate -> histories.computeIfAbsent(aggregate.toString(), History::new))
                    .toList();
            touched.forEach(history -> parents.addAll(history.heads()));
            // Whom it rests on was checked against the staff record known here, and later is judged by that.
            fact.answerable()
                    .forEach(person -> parents.addAll(histories
                            .computeIfAbsent(AggregateId.of(person).toString(), History::new)
                            .heads()));
            for (long step : LamportClock.stepsBefore(last == null ? 0 : last.version(), version + 1)) {
                sealed.add(at(step, List.copyOf(parents), new ClockRaised(fact.stamp())));
            }
            version++;
            LogEntry entry = at(version, List.copyOf(parents), fact);
            touched.forEach(history -> history.add(entry));
            sealed.add(entry);
        }
        return sealed;
    }

    private LogEntry at(long next, List<EventHash> parents, Event fact) {
        @Nullable Head before = last;
        LogEntry entry = sealer.seal(
                new EventSealer.Unsealed(
                        tenant,
                        self,
                        before == null ? 1 : before.seq() + 1,
                        before == null ? null : before.hash(),
                        next,
                        parents),
                fact);
        last = entry.head();
        return entry;
    }
}
