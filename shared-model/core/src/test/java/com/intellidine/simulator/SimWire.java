package com.intellidine.simulator;

import com.intellidine.domain.common.Event;
import com.intellidine.sync.EventSealer;
import com.intellidine.sync.LogEntry;
import com.intellidine.wire.EventFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Writes and reads events for all nodes of a world. Each text is read once, since what it says does not depend on who
/// reads it.
final class SimWire implements EventSealer {
    private static final EventFormat FORMAT = new EventFormat();
    private final Map<String, LogEntry> read = new HashMap<>();

    @Override
    public LogEntry seal(Unsealed unsealed, Event event) {
        return FORMAT.seal(unsealed, event);
    }

    Optional<LogEntry> decoded(String text) {
        LogEntry known = read.get(text);
        if (known == null && FORMAT.read(text) instanceof EventFormat.Decoded.Read(LogEntry entry)) {
            read.put(text, entry);
            known = entry;
        }
        return Optional.ofNullable(known);
    }
}
