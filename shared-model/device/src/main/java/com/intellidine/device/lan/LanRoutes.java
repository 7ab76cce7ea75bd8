package com.intellidine.device.lan;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two questions of the protocol, answered from the node.
final class LanRoutes {
    static final String PUSH = "/sync/push";
    static final String PULL = "/sync/pull";

    private static final Logger LOG = LoggerFactory.getLogger(LanRoutes.class);
    private static final int STORE_WAIT_MAX_S = 10;

    private final DeviceNode node;
    private final Visitors visitors;

    LanRoutes(DeviceNode node, Visitors visitors) {
        this.node = node;
        this.visitors = visitors;
    }

    boolean serves(String path) {
        return Set.of(PUSH, PULL).contains(path);
    }

    LanAnswer answer(String path, String body) throws InterruptedException {
        try {
            return path.equals(PUSH) ? push(MessageFormat.readPush(body)) : pull(MessageFormat.readPull(body));
        } catch (MalformedMessageException e) {
            LOG.warn("malformed request path={} why={}", path, e.getMessage());
            return new LanAnswer(400, "The message is malformed: " + e.getMessage() + ".");
        }
    }

    /// Answers only when everything is on the disk: the other side counts on it.
    private LanAnswer push(Push push) throws InterruptedException {
        visitors.came(push.from());
        try {
            PushAnswer answer = node.mesh().take(push).get(STORE_WAIT_MAX_S, TimeUnit.SECONDS);
            if (!answer.skipped().isEmpty()) {
                LOG.warn(
                        "push with events that can't be stored from={} skipped={} first={}",
                        push.from(),
                        answer.skipped().size(),
                        answer.skipped().getFirst());
            }
            return LanAnswer.of(MessageFormat.write(answer));
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("push not on the disk in time from={} seconds={}", push.from(), STORE_WAIT_MAX_S, e);
            return new LanAnswer(503, "The disk of this device takes nothing at the moment.");
        }
    }

    private LanAnswer pull(Pull pull) throws InterruptedException {
        visitors.came(pull.from());
        int waitMs = Math.min(pull.waitMs(), Limits.LAN_PULL_WAIT_MAX_MS);
        return LanAnswer.of(
                MessageFormat.write(node.mesh().answer(new Pull(pull.from(), pull.vector(), pull.limit(), waitMs))));
    }
}
