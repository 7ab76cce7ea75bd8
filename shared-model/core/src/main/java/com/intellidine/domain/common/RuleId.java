package com.intellidine.domain.common;

import java.util.UUID;

/// A discount rule.
public record RuleId(UUID value) {
    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
