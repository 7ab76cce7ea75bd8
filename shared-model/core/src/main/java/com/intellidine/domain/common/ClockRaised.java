package com.intellidine.domain.common;

import java.util.List;

/// A node came nearer to the Lamport clock of its restaurant, which had run further than one event may go. Says nothing
/// else and touches nothing; the event that it was written for follows.
public record ClockRaised(Stamp stamp) implements Event {
    @Override
    public List<AggregateId> aggregates() {
        return List.of();
    }
}
