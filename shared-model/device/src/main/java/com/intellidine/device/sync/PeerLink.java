package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Backoff;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;
import com.intellidine.sync.NodeEffect.Line;
import com.intellidine.sync.NodeEffect.To;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.PullLink;
import com.intellidine.sync.PushLink;
import com.intellidine.sync.Trouble;
import com.intellidine.sync.Vector;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what the node wants of one peer: each call on a thread of its own.
final class PeerLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeerLink.class);

    /// Shorter than the server allows, so that a cut cable shows soon, but long enough to cost the server little.
    private static final int SERVER_WAIT_MS = 10_000;

    private static final long RELAY_HOLD_MS = 100;

    private final int id;
    private final DeviceNode node;
    private final PeerStatus status;
    private final PeerClient client;
    private final Node.LinkRules rules;

    /// What was begun in an earlier life is not reported any more.
    private final AtomicInteger life = new AtomicInteger();

    /// What all links of a device share.
    record Common(DeviceNode node, OkHttpClient http, InstantSource clock, Runnable onChange) {}

    private PeerLink(int id, DeviceNode node, PeerStatus status, PeerClient client, Node.LinkRules rules) {
        this.id = id;
        this.node = node;
        this.status = status;
        this.client = client;
        this.rules = rules;
    }

    /// To another device: each pulls from the other, so neither pushes.
    static PeerLink toDevice(int id, Common common, Peer peer, String key) {
        PeerStatus status = new PeerStatus(peer.name(), peer.kind(), common.clock(), common.onChange());
        PeerClient client = new PeerClient(common.http(), PeerAddress.of(peer, key), CallLimits.LAN);
        PullLink.Rules pull = new PullLink.Rules(Limits.LAN_PULL_WAIT_MAX_MS, Backoff.LAN, Backoff.REFUSED);
        return new PeerLink(id, common.node(), status, client, new Node.LinkRules(peer.node(), pull, null));
    }

    /// To the centre, which can't reach into the restaurant: pull and push, neither waiting for the other.
    static PeerLink toCentre(int id, Common common, Server server) {
        PeerStatus status = new PeerStatus("centre", null, common.clock(), common.onChange());
        PeerClient client = new PeerClient(common.http(), PeerAddress.of(server), CallLimits.SERVER);
        PullLink.Rules pull = new PullLink.Rules(SERVER_WAIT_MS, Backoff.SERVER, Backoff.REFUSED);
        PushLink.Rules push =
                new PushLink.Rules(common.node().identity().node(), RELAY_HOLD_MS, Backoff.SERVER, Backoff.REFUSED);
        return new PeerLink(id, common.node(), status, client, new Node.LinkRules(null, pull, push));
    }

    /// From the start, whatever was under way.
    void begin() {
        tell(life.incrementAndGet(), machine -> machine.met(id, rules));
    }

    /// Must not wait.
    void carryOut(NodeEffect.OfLink effect) {
        int lived = life.get();
        switch (effect) {
            case NodeEffect.Ask(int link, Pull pull) -> work(Line.PULL, lived, () -> ask(lived, pull));
            case NodeEffect.Offer(int link, List<Stretch> stretches, int limit) ->
                work(Line.PUSH, lived, () -> offer(lived, stretches, limit));
            case NodeEffect.Wait(To to, long timer, long ms) ->
                CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                        .execute(() -> tell(lived, machine -> machine.woke(to, timer)));
            case NodeEffect.Skipped(int link, List<String> why) ->
                LOG.warn(
                        "answer with events that can't be stored peer={} skipped={} first={}",
                        status,
                        why.size(),
                        why.getFirst());
        }
    }

    private void tell(int lived, Function<Node, List<NodeEffect>> what) {
        node.mesh().tell(machine -> lived == life.get() ? what.apply(machine) : List.of());
    }

    private interface Work {
        void call() throws CallFailedException;
    }

    private void work(Line line, int lived, Work work) {
        Thread.ofVirtual().name(line + " " + status).start(() -> {
            Trouble trouble;
            try {
                work.call();
                return;
            } catch (CallFailedException e) {
                status.failed(e);
                trouble = e.trouble();
            } catch (RuntimeException e) {
                LOG.error("call failed peer={}", status, e);
                trouble = Trouble.UNUSABLE;
            }
            Trouble why = trouble;
            tell(lived, machine -> machine.failed(new To(id, line), why));
        });
    }

    private void ask(int lived, Pull pull) throws CallFailedException {
        long asked = System.nanoTime();
        PullAnswer answer = client.pull(pull);
        long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        status.answered();
        tell(lived, machine -> machine.answered(id, answer, elapsedMs));
    }

    private void offer(int lived, List<Stretch> stretches, int limit) throws CallFailedException {
        PushAnswer answer =
                client.push(new Push(node.identity().node(), node.mesh().read(stretches, limit)));
        if (!answer.skipped().isEmpty()) {
            LOG.warn(
                    "push with events that the peer can't store peer={} skipped={} first={}",
                    status,
                    answer.skipped().size(),
                    answer.skipped().getFirst());
        }
        status.answered();
        tell(lived, machine -> machine.accepted(id, answer));
    }

    /// The node may have learnt what the peer holds.
    void learnt(Node machine) {
        status.holds(machine.peer(id));
    }

    /// The peer came asking.
    void came() {
        status.came();
    }

    PeerContact contact(Vector durable) {
        return status.contact(lacks(durable) == 0);
    }

    /// How many of these events the peer is not known to hold. By its number alone an own event is not known to be
    /// there once a copy of this device has been at work: what the peer has may be the copy's.
    long lacks(Vector durable) {
        @Nullable Vector holds = status.holds();
        if (holds == null) {
            return durable.missingFrom(Vector.EMPTY);
        }
        NodeId self = node.identity().node();
        boolean doubted = node.mesh().copied() && !holds.headsOf(self).containsAll(durable.headsOf(self));
        return Math.max(doubted ? 1 : 0, durable.missingFrom(holds));
    }

    @Override
    public void close() {
        status.close();
        life.incrementAndGet();
        node.mesh().tell(machine -> {
            machine.left(id);
            return List.of();
        });
        client.close();
    }
}
