package com.intellidine.domain.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time at work.
///
/// @param from null when nobody saw the coming
/// @param until null while it lasts, or when nobody saw the going
public record WorkedSpan(@Nullable Instant from, @Nullable Instant until) {}
