package com.intellidine.domain.shift;

import com.intellidine.domain.common.Fact;
import java.time.LocalDate;

/// What stands on the Z of a day.
///
/// @param <T> the thing itself
interface OnDay<T> {
    /// Of the fact that tells of it.
    Fact.Id id();

    /// Facts that name the same key tell of the same thing.
    Object key();

    /// The business day under which it was written.
    LocalDate day();

    T on(LocalDate other);
}
