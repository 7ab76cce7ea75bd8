package com.intellidine.domain.common;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a device knew when it wrote a fact that has to say so: a count, a Z. Of each author the last event, by number
/// and hash.
public record Known(SortedMap<UUID, Last> heads) {
    public static final Known NOTHING = new Known(new TreeMap<>());

    /// @param hash in hexadecimal
    public record Last(long seq, String hash) {}

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
