package com.intellidine.domain.common;

import java.util.List;

/// A fact: something that happened. Never changed, never deleted; a correction is another fact.
public interface Event {
    Stamp stamp();

    /// The aggregates that this fact touches, the first being the one it belongs to.
    List<AggregateId> aggregates();

    /// Those whose permissions it rests on: who did it, and who approved it.
    default List<StaffId> answerable() {
        return List.of(stamp().actor());
    }
}
