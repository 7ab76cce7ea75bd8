package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Backoff;
import com.intellidine.sync.PullLink;
import com.intellidine.sync.PushLink;
import com.intellidine.sync.Vector;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Everything that runs for one peer.
final class PeerLink implements AutoCloseable {
    /// Shorter than the server allows, so that a cut cable shows soon, but long enough to cost the server little.
    private static final int SERVER_WAIT_MS = 10_000;

    private static final long RELAY_HOLD_MS = 100;

    private final PeerStatus status;
    private final PeerClient client;
    private final Waker pullWaker;
    private final Waker pushWaker;
    private final List<LinkThread> threads = new ArrayList<>();

    /// What all links of a device share.
    record Common(DeviceNode node, OkHttpClient http, InstantSource clock, Dice dice, Runnable onChange) {}

    private PeerLink(PeerStatus status, PeerClient client, Waker pullWaker, Waker pushWaker) {
        this.status = status;
        this.client = client;
        this.pullWaker = pullWaker;
        this.pushWaker = pushWaker;
    }

    /// To another device: each pulls from the other, so neither pushes.
    static PeerLink toDevice(Common common, Peer peer, String key) {
        PeerStatus status = new PeerStatus(peer.name(), peer.kind(), common.clock(), common.onChange());
        PeerClient client = new PeerClient(common.http(), PeerAddress.of(peer, key), CallLimits.LAN);
        PeerLink link = new PeerLink(status, client, new Waker(), new Waker());
        link.pull(common, new PullLink.Rules(Limits.LAN_PULL_WAIT_MAX_MS, Backoff.LAN, Backoff.REFUSED));
        return link;
    }

    /// To the centre, which can't reach into the restaurant: pull and push, neither waiting for the other.
    static PeerLink toCentre(Common common, Server server) {
        PeerStatus status = new PeerStatus("centre", null, common.clock(), common.onChange());
        PeerClient client = new PeerClient(common.http(), PeerAddress.of(server), CallLimits.SERVER);
        PeerLink link = new PeerLink(status, client, new Waker(), new Waker());
        link.pull(common, new PullLink.Rules(SERVER_WAIT_MS, Backoff.SERVER, Backoff.REFUSED));
        link.push(
                common,
                new PushLink.Rules(common.node().identity().node(), RELAY_HOLD_MS, Backoff.SERVER, Backoff.REFUSED));
        return link;
    }

    private void pull(Common common, PullLink.Rules rules) {
        LinkParts parts = new LinkParts(common.node(), client, status, common.dice(), pullWaker, pushWaker);
        threads.add(LinkThread.start("pull " + status, new PullLoop(parts, rules)));
    }

    private void push(Common common, PushLink.Rules rules) {
        LinkParts parts = new LinkParts(common.node(), client, status, common.dice(), pushWaker, pullWaker);
        threads.add(LinkThread.start("push " + status, new PushLoop(parts, rules)));
    }

    /// Something new is on the disk of this device.
    void news() {
        pushWaker.news();
    }

    /// The peer came asking.
    void came(@Nullable Vector holds) {
        status.came(holds);
        pullWaker.heard();
    }

    PeerContact contact(Vector durable) {
        return status.contact(durable);
    }

    /// How many of these events the peer is not known to hold.
    long lacks(Vector durable) {
        @Nullable Vector holds = status.holds();
        return durable.missingFrom(holds == null ? Vector.EMPTY : holds);
    }

    @Override
    public void close() {
        status.close();
        client.close();
        threads.forEach(LinkThread::close);
    }
}
