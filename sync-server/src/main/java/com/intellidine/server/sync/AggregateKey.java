package com.intellidine.server.sync;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.server.platform.Checksum;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Aggregates as they stand in the tables. On the wire they are any texts, since a newer program may have kinds that
/// this one does not know; an index takes only short ones.
final class AggregateKey {
    private static final int LENGTH_MAX_CHARS = 200;

    private AggregateKey() {}

    static String of(String aggregate) {
        boolean plain = aggregate.length() <= LENGTH_MAX_CHARS
                && aggregate.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
        return plain ? aggregate : "long/" + Checksum.sha256(aggregate);
    }

    /// The aggregate when this program has rows for its kind.
    static Optional<AggregateId> known(String aggregate) {
        int slash = aggregate.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            AggregateId id = new AggregateId(
                    AggregateId.Kind.valueOf(aggregate.substring(0, slash).toUpperCase(Locale.ROOT)),
                    UUID.fromString(aggregate.substring(slash + 1)));
            // UUIDs are read leniently; only the text that we would write names the aggregate.
            return id.toString().equals(aggregate) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A kind that a newer program has.
            return Optional.empty();
        }
    }
}
