package com.intellidine.device.lan;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Head;
import com.intellidine.sync.MessageRoom;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Vector;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        visitors.came(push.from(), null);
        DeviceNode.Reception reception = node.receive(push.events());
        if (!reception.skipped().isEmpty()) {
            LOG.warn(
                    "push with events that can't be stored from={} skipped={} first={}",
                    push.from(),
                    reception.skipped().size(),
                    reception.skipped().getFirst());
        }
        try {
            reception.durable().get(STORE_WAIT_MAX_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("push not on the disk in time from={} seconds={}", push.from(), STORE_WAIT_MAX_S, e);
            return new LanAnswer(503, "The disk of this device takes nothing at the moment.");
        }
        return LanAnswer.of(MessageFormat.write(new PushAnswer(node.standing().durable(), reception.skipped())));
    }

    private LanAnswer pull(Pull pull) throws InterruptedException {
        visitors.came(pull.from(), pull.vector());
        awaitNews(pull, Duration.ofMillis(Math.min(pull.waitMs(), Limits.LAN_PULL_WAIT_MAX_MS)));
        DeviceNode.Missing missing = node.lackedBy(pull.vector(), pull.limit());
        List<String> events = MessageRoom.fitting(missing.events());
        boolean more = missing.more() || events.size() < missing.events().size();
        return LanAnswer.of(
                MessageFormat.write(new PullAnswer(events, missing.durable(), missing.unconfirmed(), more)));
    }

    /// Waits until there is something that the asker does not know. What it wrote itself after it asked is no news to
    /// it: an answer with that alone would only send every event back where it came from.
    private void awaitNews(Pull pull, Duration limit) throws InterruptedException {
        Vector known = pull.vector();
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            node.awaitNews(known, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            Vector durable = node.standing().durable();
            List<Head> own = durable.headsOf(pull.from());
            Vector withOwn = known.joined(new Vector(new TreeMap<>(Map.of(pull.from(), own))));
            if (withOwn.equals(known) || !withOwn.covers(durable)) {
                return;
            }
            known = withOwn;
        }
    }
}
