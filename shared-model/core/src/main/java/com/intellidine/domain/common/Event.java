package com.intellidine.domain.common;

import java.util.List;
import java.util.stream.Stream;

/// A fact: something that happened. Never changed, never deleted; a correction is another fact.
public interface Event {
    Stamp stamp();

    /// The aggregates that this fact touches, the first being the one it belongs to.
    List<AggregateId> aggregates();

    /// Who allowed it, and why; none for what needs no leave.
    default List<Approval> approvals() {
        return List.of();
    }

    /// Whether it changes what others may do, so that it has to say all that its author knew: what he had not seen was
    /// done apart from it.
    default boolean ruling() {
        return false;
    }

    /// Those whose permissions it rests on: who did it, and who approved it.
    default List<StaffId> answerable() {
        return Stream.concat(Stream.of(stamp().actor()), approvals().stream().map(Approval::approver))
                .distinct()
                .toList();
    }
}
