package com.intellidine.server.sync;

import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a log in as a strict reader would: an event whose predecessor or cause it lacks is an error.
final class Follower {
    private final EventFormat format = new EventFormat();
    private final Map<NodeId, Head> heads = new HashMap<>();
    private final Set<EventHash> held = new HashSet<>();

    Vector vector() {
        return Vector.of(heads);
    }

    void take(List<String> texts) {
        for (String text : texts) {
            LogEntry entry = format.readStored(text);
            NodeId author = entry.envelope().node();
            long last = vector().seqOf(author);
            if (entry.envelope().seq() != last + 1
                    || !held.containsAll(entry.envelope().parents())) {
                throw new IllegalStateException("out of order: " + text);
            }
            heads.put(author, entry.head());
            held.add(entry.hash());
        }
    }
}
