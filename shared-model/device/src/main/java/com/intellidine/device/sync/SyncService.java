package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.Standing;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// Keeps a device in step: serves the other devices, pulls from each of them, and pulls from and pushes to the centre.
/// What each holds is learnt from its answers and from what it asks here.
public final class SyncService implements SyncMonitor, AutoCloseable {
    private final DeviceNode node;
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
    private Runnable unsubscribe = () -> {};

    private SyncService(DeviceNode node) {
        this.node = node;
        this.door = new LanDoor(node, this::came, listeners::look);
    }

    /// Starts everything that the node's identity names, and goes on until closed. What can't be reached or served is
    /// part of the state, never an error here.
    ///
    /// @param random spreads the attempts of devices that lost the same peer at the same moment
    public static SyncService start(DeviceNode node, InstantSource clock, RandomGenerator random) {
        SyncService service = new SyncService(node);
        service.begin(clock, new Dice(random));
        return service;
    }

    private void begin(InstantSource clock, Dice dice) {
        DeviceIdentity identity = node.identity();
        // A proxy is for the way out, not for the restaurant's own network.
        OkHttpClient direct = http.newBuilder().proxy(Proxy.NO_PROXY).build();
        PeerLink.Common near = new PeerLink.Common(node, direct, clock, dice, listeners::look);
        for (Peer peer : identity.lan().peers()) {
            devices.put(
                    peer.node(), PeerLink.toDevice(near, peer, identity.lan().key()));
        }
        @Nullable Server server = identity.server();
        if (server != null) {
            centre = PeerLink.toCentre(new PeerLink.Common(node, http, clock, dice, listeners::look), server);
        }
        unsubscribe = node.subscribe(this::changed);
        door.open();
        threads.add(LinkThread.start("lan door", door));
        threads.add(LinkThread.start("sync listeners", listeners));
    }

    private void changed() {
        @Nullable PeerLink link = centre;
        if (link != null) {
            link.news();
        }
        listeners.look();
    }

    private void came(NodeId from, @Nullable Vector holds) {
        @Nullable PeerLink link = devices.get(from);
        if (link != null) {
            link.came(holds);
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
                door.trouble());
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
        devices.values().forEach(PeerLink::close);
        if (centre != null) {
            centre.close();
        }
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
