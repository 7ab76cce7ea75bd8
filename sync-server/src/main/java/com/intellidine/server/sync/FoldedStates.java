package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.Order;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// States at one point of the log, each read and folded when it is first asked for. Lives no longer than a transaction.
final class FoldedStates {
    private final Function<Collection<String>, Map<String, List<LogEntry>>> log;
    private final Map<AggregateId, List<LogEntry>> added;
    private final Map<AggregateId, List<LogEntry>> stored;
    private final Map<AggregateId, Optional<Aggregate>> states = new HashMap<>();

    /// @param log the events of aggregates up to that point
    /// @param added those after them that count too
    FoldedStates(
            Function<Collection<String>, Map<String, List<LogEntry>>> log, Map<AggregateId, List<LogEntry>> added) {
        this(log, added, new HashMap<>());
    }

    private FoldedStates(
            Function<Collection<String>, Map<String, List<LogEntry>>> log,
            Map<AggregateId, List<LogEntry>> added,
            Map<AggregateId, List<LogEntry>> stored) {
        this.log = log;
        this.added = added;
        this.stored = stored;
    }

    /// The same with more events on top; what either reads, both know.
    FoldedStates with(Map<AggregateId, List<LogEntry>> more) {
        return new FoldedStates(log, more, stored);
    }

    /// Reads many at once.
    void read(Collection<AggregateId> aggregates) {
        List<AggregateId> unread = aggregates.stream()
                .filter(aggregate -> !stored.containsKey(aggregate))
                .distinct()
                .toList();
        if (!unread.isEmpty()) {
            Map<String, List<LogEntry>> entries =
                    log.apply(unread.stream().map(AggregateId::toString).toList());
            unread.forEach(aggregate -> stored.put(aggregate, entries.getOrDefault(aggregate.toString(), List.of())));
        }
    }

    @Nullable
    Aggregate of(AggregateId aggregate) {
        Optional<Aggregate> known = states.get(aggregate);
        if (known == null) {
            read(List.of(aggregate));
            List<LogEntry> entries = new ArrayList<>(stored.getOrDefault(aggregate, List.of()));
            entries.addAll(added.getOrDefault(aggregate, List.of()));
            known = Optional.ofNullable(Projection.state(aggregate.toString(), entries));
            states.put(aggregate, known);
        }
        return known.orElse(null);
    }

    @Nullable
    Order order(OrderId id) {
        return (Order) of(AggregateId.of(id));
    }
}
