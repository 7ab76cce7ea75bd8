package com.intellidine.domain.common;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a device knew when it wrote a fact that has to say so: a count, a Z. Of each author the last event, by number
/// and hash.
public record Known(SortedMap<UUID, Last> heads) {
    public static final Known NOTHING = new Known(new TreeMap<>());

    /// @param seq from 1
    /// @param hash in hexadecimal, 64 digits
    public record Last(long seq, String hash) {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public Last {
            if (seq < 1 || !HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException("no event is number " + seq + " with hash " + hash);
            }
        }
    }

    public Known {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    public static Known of(Map<UUID, Last> heads) {
        return new Known(new TreeMap<>(heads));
    }

    /// Whether the fact was known. Of a forked author, at the number of the head, the hash decides; below it the
    /// branches are not told apart, since a fact does not carry its chain.
    public boolean covers(Fact.Id fact) {
        return Optional.ofNullable(heads.get(fact.author()))
                .filter(last -> fact.seq() < last.seq()
                        || (fact.seq() == last.seq() && Objects.equals(fact.hash(), last.hash())))
                .isPresent();
    }
}
