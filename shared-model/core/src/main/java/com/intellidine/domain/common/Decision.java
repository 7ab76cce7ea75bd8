package com.intellidine.domain.common;

/// What comes of a command: one fact, or a refusal that names its reason.
public sealed interface Decision<E extends Event> {
    record Accepted<E extends Event>(E event) implements Decision<E> {}

    record Refused<E extends Event>(Refusal refusal) implements Decision<E> {}
}
