package com.intellidine.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// What other nodes handed over, while it is being taken in.
final class Parcels {
    private final Map<Long, Parcel> parcels = new HashMap<>();
    private long begun;

    /// What one peer handed over at once.
    static final class Parcel {
        private final Function<Parcel, List<NodeEffect>> then;
        private final Supplier<List<NodeEffect>> otherwise;
        private final List<String> skipped = new ArrayList<>();
        private final List<LogEntry> brought = new ArrayList<>();
        private int fresh;
        private long until;

        private Parcel(Function<Parcel, List<NodeEffect>> then, Supplier<List<NodeEffect>> otherwise) {
            this.then = then;
            this.otherwise = otherwise;
        }

        /// What follows when all of it is durable.
        Function<Parcel, List<NodeEffect>> then() {
            return then;
        }

        /// What follows when it is given up.
        Supplier<List<NodeEffect>> otherwise() {
            return otherwise;
        }

        /// A sentence for each of its events that could not be stored.
        List<String> skipped() {
            return skipped;
        }

        /// Those of its events that are held now, new or not.
        List<LogEntry> brought() {
            return List.copyOf(brought);
        }

        /// How many of them were new.
        int fresh() {
            return fresh;
        }

        /// So many must be written until all of it is durable.
        long until() {
            return until;
        }
    }

    /// @param then what follows when all of it is durable
    /// @param otherwise what follows when it is given up
    NodeEffect begin(
            List<String> events, Function<Parcel, List<NodeEffect>> then, Supplier<List<NodeEffect>> otherwise) {
        long name = ++begun;
        parcels.put(name, new Parcel(then, otherwise));
        return new NodeEffect.TakeIn(name, events);
    }

    /// @param held those of the portion that are held now
    /// @param taken how many events the node has taken by now. What came before by another way may still be on its
    ///     way to the disk
    void took(long name, Replica.Received received, List<LogEntry> held, long taken) {
        Parcel parcel = Objects.requireNonNull(parcels.get(name), "there is no such parcel");
        received.refused().forEach(verdict -> parcel.skipped.add(verdict.toString()));
        parcel.fresh += received.stored().size();
        parcel.brought.addAll(held);
        parcel.until = held.isEmpty() ? parcel.until : taken;
    }

    Parcel remove(long name) {
        return Objects.requireNonNull(parcels.remove(name), "there is no such parcel");
    }
}
