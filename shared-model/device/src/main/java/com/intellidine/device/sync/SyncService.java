package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.Links;
import com.intellidine.device.node.Standing;
import com.intellidine.sync.Backoff;
import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// Keeps a device in step: serves the other devices, pulls from each of them, and pulls from and pushes to the centre.
/// What each holds is learnt from its answers and from what it asks here.
public final class SyncService implements SyncMonitor, Links, AutoCloseable {
    private static final long AFTER_BUG_PAUSE_MS = 1_000;

    private final DeviceNode node;

    /// Used under the node's lock alone.
    private final RandomGenerator random;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    private final Listeners listeners = new Listeners(this::state);
    private final LanDoor door;
    private final List<LinkThread> threads = new ArrayList<>();
    private final Map<NodeId, PeerLink> devices = new LinkedHashMap<>();
    private @Nullable PeerLink centre;
    private volatile boolean closed;
    private final List<PeerLink> links = new CopyOnWriteArrayList<>();
    private Runnable unsubscribe = () -> {};

    private SyncService(DeviceNode node, RandomGenerator random) {
        this.node = node;
        this.random = random;
        this.door = new LanDoor(node, this::came, listeners::look);
    }

    /// Starts everything that the node's identity names, and goes on until closed. What can't be reached or served is
    /// part of the state, never an error here.
    ///
    /// @param random spreads the attempts of devices that lost the same peer at the same moment
    public static SyncService start(DeviceNode node, InstantSource clock, RandomGenerator random) {
        SyncService service = new SyncService(node, random);
        service.begin(clock);
        return service;
    }

    private void begin(InstantSource clock) {
        DeviceIdentity identity = node.identity();
        // A proxy is for the way out, not for the restaurant's own network.
        OkHttpClient direct = http.newBuilder().proxy(Proxy.NO_PROXY).build();
        PeerLink.Common near = new PeerLink.Common(node, direct, clock, listeners::look);
        for (Peer peer : identity.lan().peers()) {
            PeerLink link =
                    PeerLink.toDevice(links.size(), near, peer, identity.lan().key());
            devices.put(peer.node(), link);
            links.add(link);
        }
        @Nullable Server server = identity.server();
        if (server != null) {
            centre = PeerLink.toCentre(links.size(), new PeerLink.Common(node, http, clock, listeners::look), server);
            links.add(centre);
        }
        node.mesh().connect(this);
        links.forEach(PeerLink::begin);
        unsubscribe = node.subscribe(listeners::look);
        door.open();
        threads.add(LinkThread.start("lan door", door));
        threads.add(LinkThread.start("sync listeners", listeners));
    }

    @Override
    public void carryOut(NodeEffect.OfLink effect) {
        links.get(effect.link()).carryOut(effect);
    }

    @Override
    public void learnt(Node machine) {
        links.forEach(link -> link.learnt(machine));
    }

    @Override
    public void beginAnew() {
        CompletableFuture.delayedExecutor(AFTER_BUG_PAUSE_MS, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    if (!closed) {
                        links.forEach(PeerLink::begin);
                    }
                });
    }

    @Override
    public int dice() {
        return random.nextInt(Backoff.DICE_SIDES);
    }

    private void came(NodeId from) {
        @Nullable PeerLink link = devices.get(from);
        if (link != null) {
            link.came();
        }
    }

    @Override
    public SyncState state() {
        Standing standing = node.standing();
        Vector durable = standing.durable();
        @Nullable PeerLink link = centre;
        return new SyncState(
                standing.unsaved(),
                standing.failure(),
                devices.values().stream().map(device -> device.contact(durable)).toList(),
                link == null ? null : link.contact(durable),
                link == null ? 0 : link.lacks(durable),
                door.trouble(),
                node.identity().lan().peers().stream()
                        .filter(peer -> durable.headsOf(peer.node()).size() > 1)
                        .map(Peer::name)
                        .toList());
    }

    @Override
    public Runnable subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        unsubscribe.run();
        threads.forEach(LinkThread::close);
        door.close();
        closed = true;
        links.forEach(PeerLink::close);
        node.mesh().connect(Links.NONE);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
