package com.intellidine.device.sync;

/// What screens know of syncing.
public interface SyncMonitor {
    SyncState state();

    /// Calls back, on any thread, after the state changed. Running the result ends it.
    Runnable subscribe(Runnable listener);
}
