package com.intellidine.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How far what a node has taken is on its disk, and what waits for that.
final class Watermark {
    private static final int RECENT_MAX = 4_096;

    private final Map<NodeId, Chain> durable;

    /// What the durable chains come to; null when it is to be looked up again.
    private @Nullable Vector vector;

    /// Taken and not durable yet.
    private final Deque<Placed> unwritten = new ArrayDeque<>();

    /// How many were ever taken, and of these written.
    private long taken;

    private long written;

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// Something that goes on when so many are written.
    private record Waiting(long until, Supplier<List<NodeEffect>> then) {}

    /// The last that came to the disk, so that the log is not asked about what was said a moment ago.
    private final Map<EventHash, Held> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EventHash, Held> eldest) {
            return size() > RECENT_MAX;
        }
    };

    /// @param durable what the log holds
    Watermark(Map<NodeId, Chain> durable) {
        this.durable = new HashMap<>(durable);
    }

    Map<NodeId, Chain> durable() {
        return durable;
    }

    Vector vector() {
        if (vector == null) {
            vector = Vector.ofChains(durable);
        }
        return vector;
    }

    int unwritten() {
        return unwritten.size();
    }

    /// How many were ever taken.
    long taken() {
        return taken;
    }

    /// Whether it is the last event of a branch.
    boolean isHead(NodeId author, Head head) {
        return durable.getOrDefault(author, Chain.EMPTY).branchOf(head).isPresent();
    }

    Optional<Held> recent(EventHash hash) {
        return Optional.ofNullable(recent.get(hash));
    }

    NodeEffect take(List<Placed> placed, boolean copied) {
        unwritten.addAll(placed);
        taken += placed.size();
        return new NodeEffect.Write(placed, taken, copied);
    }

    /// The disk has everything that was taken up to here.
    ///
    /// @return what it did not have before
    List<LogEntry> written(long upTo) {
        List<LogEntry> entries = new ArrayList<>();
        vector = null;
        while (written < upTo) {
            Placed placed = unwritten.removeFirst();
            durable.put(placed.held().author(), placed.chain());
            recent.put(placed.entry().hash(), placed.held());
            entries.add(placed.entry());
            written++;
        }
        return entries;
    }

    /// What goes on now, in the order in which it began to wait.
    List<NodeEffect> goOn() {
        List<NodeEffect> effects = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().until() <= written) {
            effects.addAll(waiting.removeFirst().then().get());
        }
        return effects;
    }

    /// At once, when so many are written already.
    List<NodeEffect> whenWritten(long until, Supplier<List<NodeEffect>> then) {
        if (until <= written) {
            return then.get();
        }
        waiting.addLast(new Waiting(until, then));
        return List.of();
    }
}
