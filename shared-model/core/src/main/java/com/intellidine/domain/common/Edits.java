package com.intellidine.domain.common;

import org.jspecify.annotations.Nullable;

/// An edit carries the changed fields only.
public final class Edits {
    private Edits() {}

    /// The edited value, or what stood before when the edit leaves the field alone.
    public static <T> T changed(@Nullable T edited, T before) {
        return edited != null ? edited : before;
    }
}
