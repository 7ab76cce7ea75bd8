package com.intellidine.sync;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a node remembers of a peer whose chain of some author has parted from its own: an event that one of them names
/// is not held by the other, though both are that far. Towards this peer it then names, of that author, only what the
/// peer itself has shown, and so walks along the peer's branch until it holds its ends. A value.
///
/// @param shown of each such author the last events that the peer has shown and that are held here
public record Peering(Map<NodeId, Map<EventHash, Head>> shown) {
    /// Nothing has parted.
    public static final Peering PLAIN = new Peering(Map.of());

    public Peering {
        Map<NodeId, Map<EventHash, Head>> copy = new HashMap<>();
        shown.forEach((author, heads) -> copy.put(author, Map.copyOf(heads)));
        shown = Map.copyOf(copy);
    }

    public boolean isPlain() {
        return shown.isEmpty();
    }

    /// The vector to ask this peer with.
    ///
    /// @param durable what is on the disk here
    public Vector ask(Vector durable) {
        Map<NodeId, List<Head>> instead = new TreeMap<>();
        shown.forEach((author, heads) -> instead.put(author, List.copyOf(heads.values())));
        return instead.isEmpty() ? durable : durable.with(instead);
    }

    /// After an answer.
    ///
    /// @param asked with which vector
    /// @param peer what the peer holds
    /// @param unconfirmed authors of which the peer does not hold an event that it was asked with
    /// @param brought events of the answer that are held here by now, in its order
    /// @param durable what is on the disk here by now
    /// @param unheld heads of the peer that are not held here
    public Peering after(
            Vector asked,
            Vector peer,
            Set<NodeId> unconfirmed,
            List<LogEntry> brought,
            Vector durable,
            Set<EventHash> unheld) {
        Map<NodeId, Map<EventHash, Head>> after = new HashMap<>();
        peer.heads().forEach((author, heads) -> {
            boolean doubted = unconfirmed.contains(author);
            boolean parted = heads.stream()
                    .filter(head -> unheld.contains(head.hash()))
                    .anyMatch(head -> durable.seqOf(author) >= head.seq()
                            || (doubted && (heads.size() > 1 || peer.seqOf(author) >= asked.seqOf(author))));
            boolean goesOn = shown.containsKey(author) && heads.stream().anyMatch(head -> unheld.contains(head.hash()));
            if (parted || goesOn) {
                // What it has shown before counts no more when it can't confirm that: it has been put back since.
                @Nullable Map<EventHash, Head> before = doubted ? null : shown.get(author);
                after.put(author, with(before, author, brought));
            }
        });
        return new Peering(after);
    }

    private static Map<EventHash, Head> with(
            @Nullable Map<EventHash, Head> before, NodeId author, List<LogEntry> brought) {
        Map<EventHash, Head> heads = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before);
        for (LogEntry entry : brought) {
            if (entry.envelope().node().equals(author)) {
                @Nullable EventHash prev = entry.envelope().prev();
                if (prev != null) {
                    heads.remove(prev);
                }
                heads.put(entry.hash(), entry.head());
            }
        }
        return heads;
    }
}
