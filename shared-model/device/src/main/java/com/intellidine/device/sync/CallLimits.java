package com.intellidine.device.sync;

/// How long a call may take.
///
/// @param connectMs to reach the peer at all
/// @param graceMs for the whole call, beyond what the peer was asked to let it hang
/// @param pushMs for a push as a whole; a large one over a slow line takes its time
record CallLimits(int connectMs, int graceMs, int pushMs) {
    static final CallLimits LAN = new CallLimits(2_000, 3_000, 10_000);
    static final CallLimits SERVER = new CallLimits(5_000, 8_000, 30_000);
}
