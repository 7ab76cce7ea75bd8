package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.sync.Vector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known of one peer by now. Safe for several threads.
final class PeerStatus {
    private static final Logger LOG = LoggerFactory.getLogger(PeerStatus.class);

    private final String name;
    private final @Nullable DeviceKind kind;
    private final InstantSource clock;
    private final Runnable onChange;

    private @Nullable Instant lastContact;
    private @Nullable Vector holds;
    private @Nullable String trouble;
    private boolean reachable;
    private boolean closed;

    PeerStatus(String name, @Nullable DeviceKind kind, InstantSource clock, Runnable onChange) {
        this.name = name;
        this.kind = kind;
        this.clock = clock;
        this.onChange = onChange;
    }

    /// It answered a call.
    void answered() {
        synchronized (this) {
            if (!reachable) {
                LOG.info("in contact peer={}", name);
            }
            reachable = true;
            trouble = null;
            lastContact = clock.instant();
        }
        onChange.run();
    }

    /// It came asking.
    void came() {
        synchronized (this) {
            lastContact = clock.instant();
        }
        onChange.run();
    }

    /// What it is known to have on its disk by now; null before it first said so.
    void holds(@Nullable Vector known) {
        synchronized (this) {
            if (Objects.equals(known, holds)) {
                return;
            }
            holds = known;
        }
        onChange.run();
    }

    void failed(CallFailedException why) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (!why.sentence().equals(trouble)) {
                // A peer that is off is part of a working day: one line, without a trace.
                LOG.warn(
                        "no contact peer={} trouble={} why={} cause={}",
                        name,
                        why.trouble(),
                        why.sentence(),
                        String.valueOf(why.getCause()));
            }
            reachable = false;
            trouble = why.sentence();
        }
        onChange.run();
    }

    /// What it holds on its disk; null before it first said so.
    synchronized @Nullable Vector holds() {
        return holds;
    }

    synchronized PeerContact contact(boolean lacksNothing) {
        return new PeerContact(name, kind, lastContact, reachable, holds != null && lacksNothing, trouble);
    }

    /// From now on calls are cut off from here, which says nothing of the peer.
    synchronized void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return name;
    }
}
