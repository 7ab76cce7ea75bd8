package com.intellidine.sync;

import com.intellidine.sync.NodeEffect.Line;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One peer, as a [Node] keeps it in step.
final class Link {
    final Node.LinkRules rules;
    PullLink.Step pull;
    PushLink.@Nullable Step push;

    /// What it is known to hold; null before it first said so.
    @Nullable
    Vector peer;

    boolean reachable;
    private final Map<Line, Long> timers = new EnumMap<>(Line.class);

    /// @param before the same link, when it begins anew: what it waited for is over
    Link(Node.LinkRules rules, PullLink.Step pull, @Nullable Link before) {
        this.rules = rules;
        this.pull = pull;
        this.push = rules.push() == null ? null : PushLink.start();
        if (before != null) {
            timers.putAll(before.timers);
            putOff(Line.PULL);
            putOff(Line.PUSH);
        }
    }

    boolean pushWaits() {
        return push != null && push.state().waits();
    }

    /// The time that was asked for, if any, is not waited for any more.
    ///
    /// @return by which the next one is named
    long putOff(Line line) {
        return timers.merge(line, 1L, Long::sum);
    }

    boolean waitsFor(Line line, long timer) {
        return timers.getOrDefault(line, 0L) == timer;
    }

    /// It answered. Answers of two calls may overtake each other, so nothing is unlearnt while the contact lasts. The
    /// first answer after a lost contact counts alone: the peer may have come back with less.
    void heard(Vector vector) {
        peer = reachable && peer != null ? peer.joined(vector) : vector;
        reachable = true;
    }

    /// It came asking.
    ///
    /// @param holds what it said that it holds; null when it did not say
    void came(@Nullable Vector holds) {
        if (holds != null) {
            peer = peer == null ? holds : peer.joined(holds);
        }
    }
}
