package com.intellidine.device.store;

import com.intellidine.audit.Findings;
import com.intellidine.sync.LogEntry;
import com.intellidine.wire.EventFormat;
import com.intellidine.wire.EventFormat.Decoded;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Checks the tables that only a device's store has: each column of the log against the text of its event.
final class TableAudit {
    private static final EventFormat FORMAT = new EventFormat();

    private final Handle handle;
    private final Findings findings;
    private final Set<String> aggregates = new TreeSet<>();

    TableAudit(Handle handle, Findings findings) {
        this.handle = handle;
        this.findings = findings;
    }

    private record StoredEvent(
            long position, UUID node, int branch, long seq, String hash, long version, String type, String text) {
        boolean says(LogEntry entry) {
            return entry.hash().hex().equals(hash)
                    && entry.envelope().node().value().equals(node)
                    && entry.envelope().seq() == seq
                    && entry.envelope().version() == version
                    && entry.envelope().type().equals(type);
        }
    }

    /// A table that nobody knows could hide anything.
    void checkNames() {
        Set<String> expected = new TreeSet<>(Schema.tables());
        Set<String> there = handle
                .createQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .mapTo(String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!there.equals(expected)) {
            findings.add("The store has the tables " + there + " and should have " + expected + ".");
        }
    }

    void checkMeta(SortedMap<String, String> expected) {
        Map<String, String> there = new TreeMap<>();
        handle.createQuery("select name, text from meta")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("text")))
                .forEach(entry -> there.put(entry.getKey(), entry.getValue()));
        // What a device found out about itself is no damage.
        there.remove(Schema.COPIED);
        if (!there.equals(expected)) {
            findings.add("Table meta says " + there + " and should say " + expected + ".");
        }
    }

    /// @param log takes the events in the order in which they were stored, and says on which branch each stands
    void checkEvents(ToIntFunction<LogEntry> log) {
        try (Stream<StoredEvent> events = handle
                .createQuery(
                        "select position, node, branch, seq, hash, version, type, text from event order by position")
                .map((row, context) -> new StoredEvent(
                        row.getLong("position"),
                        row.getObject("node", UUID.class),
                        row.getInt("branch"),
                        row.getLong("seq"),
                        row.getString("hash"),
                        row.getLong("version"),
                        row.getString("type"),
                        row.getString("text")))
                .stream()) {
            long[] last = {0};
            events.forEach(event -> {
                if (event.position() != last[0] + 1) {
                    findings.add("Table event goes from position " + last[0] + " to " + event.position() + ".");
                }
                last[0] = event.position();
                checkEvent(event, log);
            });
        }
    }

    private void checkEvent(StoredEvent event, ToIntFunction<LogEntry> log) {
        switch (FORMAT.read(event.text())) {
            case Decoded.Read(LogEntry entry) -> {
                if (!event.says(entry)) {
                    findings.add(
                            "Table event, position " + event.position() + ": its columns are not what its text says.");
                }
                entry.envelope().aggregates().forEach(name -> aggregates.add(link(name, event.position())));
                if (log.applyAsInt(entry) != event.branch()) {
                    findings.add("Table event, position " + event.position() + ": it stands on another branch.");
                }
            }
            case Decoded.Malformed(String why) ->
                findings.add("Table event, position " + event.position() + ": its text is damaged: " + why + ".");
        }
    }

    /// To be called after the events were read.
    void checkAggregates() {
        Set<String> there = new TreeSet<>();
        handle.createQuery("select aggregate, position from event_aggregate")
                .map((row, context) -> link(row.getString("aggregate"), row.getLong("position")))
                .forEach(there::add);
        aggregates.stream()
                .filter(link -> !there.contains(link))
                .forEach(link -> findings.add("Table event_aggregate lacks " + link + "."));
        there.stream()
                .filter(link -> !aggregates.contains(link))
                .forEach(link -> findings.add("Table event_aggregate has " + link + ", which no event says."));
    }

    private static String link(String aggregate, long position) {
        return aggregate + " at " + position;
    }
}
