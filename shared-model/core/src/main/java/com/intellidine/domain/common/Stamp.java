package com.intellidine.domain.common;

import java.time.Instant;

/// Who did it and when, by the clock of the device. The time is for people and reports, never for order.
public record Stamp(StaffId actor, Instant at) {}
