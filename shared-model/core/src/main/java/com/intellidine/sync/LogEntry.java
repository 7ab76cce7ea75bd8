package com.intellidine.sync;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One event of the log as it was written: the text is kept and relayed byte for byte.
///
/// @param event what it says; null when its type or schema is newer than this program: stored, relayed, skipped
public record LogEntry(
        EventHash hash,
        Envelope envelope,
        String text,
        @Nullable Event event) {
    /// The order in which events fold on every node: by version, then by hash. No clock has a say in it.
    public static final Comparator<LogEntry> FOLD_ORDER = Comparator.comparingLong(
                    (LogEntry entry) -> entry.envelope().version())
            .thenComparing(LogEntry::hash);

    /// @throws IllegalStateException for an event without a meaning here: a bug
    public Fact fact() {
        if (event == null) {
            throw new IllegalStateException("nothing is known of what " + hash + " says");
        }
        return new Fact(event, new Fact.Id(envelope.node().value(), envelope.seq(), hash.hex()));
    }

    public Head head() {
        return new Head(envelope.seq(), hash, envelope.version());
    }
}
