package com.intellidine.device.node;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Refusal;
import com.intellidine.sync.LogEntry;
import java.util.concurrent.CompletableFuture;

/// What came of something that a person asked for.
public sealed interface Outcome {
    /// It is decided, and visible in the [Book].
    ///
    /// @param durable completes when it is on the disk of this device; only then may anything print, open the
    /// drawer or say "saved"
    record Done(LogEntry entry, Event event, CompletableFuture<Void> durable) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /// The disk does not take anything at the moment; nothing has changed.
    ///
    /// @param sentence what is the matter and what to do
    record CannotSave(String sentence) implements Outcome {}
}
