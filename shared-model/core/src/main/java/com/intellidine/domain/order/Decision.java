package com.intellidine.domain.order;

/// What comes of a command: one fact, or a refusal that names its reason.
public sealed interface Decision {
    record Accepted(OrderEvent event) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
