package com.intellidine.domain.common;

import java.util.UUID;

/// An event and which one of the log it is. Most folds need only what it says; a fold that asks "was this known when
/// that was written?" needs to know where it stands.
public record Fact(Event event, Id id) {

    /// Where a fact stands in its author's chain.
    ///
    /// @param seq 1, 2, 3 … of its author
    /// @param hash of its bytes, in hexadecimal
    public record Id(UUID author, long seq, String hash) {}
}
