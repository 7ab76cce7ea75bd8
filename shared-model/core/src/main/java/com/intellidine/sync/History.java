package com.intellidine.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.fold.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of one aggregate in fold order, and the state they leave. Not safe for several threads.
public final class History {
    /// Null for a kind of history that this program does not know: it is kept, and has no state.
    private final @Nullable AggregateId owner;

    private final List<LogEntry> entries = new ArrayList<>();
    private final Set<EventHash> heads = new LinkedHashSet<>();
    /// Everything that some event here has seen; none of it is a head, whichever of the two came first.
    private final Set<EventHash> seen = new HashSet<>();
    private @Nullable Aggregate state;

    /// @param aggregate as it stands in envelopes
    public History(String aggregate) {
        this.owner = AggregateId.parse(aggregate).orElse(null);
    }

    public static History of(String aggregate, Collection<LogEntry> stored) {
        History history = new History(aggregate);
        stored.stream().sorted(LogEntry.FOLD_ORDER).forEach(history::add);
        return history;
    }

    /// Adds an event once. One that arrives late is put in its place, and what comes after it is folded again.
    public void add(LogEntry entry) {
        int at = Collections.binarySearch(entries, entry, LogEntry.FOLD_ORDER);
        if (at >= 0) {
            return;
        }
        int place = -at - 1;
        entries.add(place, entry);
        seen.addAll(entry.envelope().parents());
        heads.removeAll(entry.envelope().parents());
        if (!seen.contains(entry.hash())) {
            heads.add(entry.hash());
        }
        if (place == entries.size() - 1) {
            state = step(state, entry);
        } else {
            refold();
        }
    }

    private void refold() {
        @Nullable Aggregate folded = null;
        for (LogEntry entry : entries) {
            folded = step(folded, entry);
        }
        state = folded;
    }

    private @Nullable Aggregate step(@Nullable Aggregate before, LogEntry entry) {
        return owner == null || entry.event() == null ? before : Fold.apply(owner, before, entry.fact());
    }

    public @Nullable Aggregate state() {
        return state;
    }

    /// The events that no other known event of this aggregate has seen: the parents of the next one.
    public List<EventHash> heads() {
        return List.copyOf(heads);
    }

    public List<LogEntry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
