package com.intellidine.audit;

import com.intellidine.sync.EventHash;
import com.intellidine.sync.LogEntry;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which events of one history had seen which others, by their parents.
final class Ancestry {
    private final List<LogEntry> entries;
    private final Map<EventHash, Integer> places = new HashMap<>();
    private final @Nullable BitSet[] seen;

    Ancestry(List<LogEntry> entries) {
        this.entries = List.copyOf(entries);
        this.seen = new BitSet[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).hash(), i);
        }
    }

    /// Neither had seen the other.
    boolean apart(LogEntry one, LogEntry other) {
        int here = place(one);
        int there = place(other);
        return here != there && !seenBy(here).get(there) && !seenBy(there).get(here);
    }

    /// Whether the one is an ancestor of the other.
    boolean before(LogEntry one, LogEntry other) {
        return seenBy(place(other)).get(place(one));
    }

    /// Those that are of this history.
    List<EventHash> among(Collection<EventHash> hashes) {
        return hashes.stream().filter(places::containsKey).toList();
    }

    /// The places of all that had been seen by whoever wrote these parents; parents elsewhere are left out.
    BitSet closure(Collection<EventHash> parents) {
        BitSet closure = new BitSet(entries.size());
        Deque<EventHash> open = new ArrayDeque<>(parents);
        while (!open.isEmpty()) {
            @Nullable Integer place = places.get(open.pop());
            if (place != null && !closure.get(place)) {
                closure.set(place);
                open.addAll(entries.get(place).envelope().parents());
            }
        }
        return closure;
    }

    private BitSet seenBy(int place) {
        @Nullable BitSet known = seen[place];
        if (known != null) {
            return known;
        }
        BitSet closure = closure(entries.get(place).envelope().parents());
        seen[place] = closure;
        return closure;
    }

    private int place(LogEntry entry) {
        @Nullable Integer place = places.get(entry.hash());
        if (place == null) {
            throw new IllegalStateException(entry.hash() + " is not of this history");
        }
        return place;
    }
}
