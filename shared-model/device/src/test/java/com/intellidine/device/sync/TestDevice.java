package com.intellidine.device.sync;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.store.H2Journal;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A terminal with a real node and real sockets; without a disk unless given a folder.
public final class TestDevice implements AutoCloseable {
    public static final String KEY = "the key of the restaurant";
    public static final InstantSource CLOCK = InstantSource.system();
    private static final StaffId NOBODY_YET = new StaffId(new UUID(0, 3));

    /// Where a device will be found, known before it starts.
    public record Place(NodeId node, String code, int port) {
        public static Place free(String code) throws Exception {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new Place(new NodeId(UUID.randomUUID()), code, socket.getLocalPort());
            }
        }

        public Peer peer() {
            return new Peer(node, "Till " + code, DeviceKind.TERMINAL, URI.create("http://127.0.0.1:" + port));
        }
    }

    private final DeviceNode node;
    private final OrderDesk desk;
    private @Nullable SyncService sync;

    public TestDevice(Place place, String key, @Nullable Server server, Place... peers) {
        this(place, key, server, identity -> new InMemoryJournal(), peers);
    }

    /// With its log in a file.
    public TestDevice(Place place, Path dir, Place... peers) {
        this(place, KEY, null, identity -> H2Journal.open(dir, identity), peers);
    }

    public TestDevice(
            Place place,
            String key,
            @Nullable Server server,
            Function<DeviceIdentity, Journal> journal,
            Place... peers) {
        DeviceIdentity identity = new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                place.node(),
                new DeviceCode(place.code()),
                "Till " + place.code(),
                DeviceKind.TERMINAL,
                server,
                new DeviceIdentity.Lan(
                        "127.0.0.1",
                        place.port(),
                        key,
                        List.of(peers).stream().map(Place::peer).toList()),
                null);
        this.node = DeviceNode.open(identity, journal.apply(identity));
        this.desk = new OrderDesk(node, CLOCK, UUID::randomUUID);
    }

    public TestDevice(Place place, Place... peers) {
        this(place, KEY, null, peers);
    }

    public TestDevice syncing() {
        sync = SyncService.start(node, CLOCK, new Random(1));
        return this;
    }

    public DeviceNode node() {
        return node;
    }

    public SyncService sync() {
        SyncService started = sync;
        if (started == null) {
            throw new IllegalStateException("not syncing");
        }
        return started;
    }

    public Vector durable() {
        return node.standing().durable();
    }

    /// Takes an order and waits until this device has it on its disk.
    public OrderId takeOrder() throws Exception {
        Outcome.Done done = (Outcome.Done) desk.open(waiter(), OrderType.TAKEAWAY, null, 1);
        done.durable().get(5, TimeUnit.SECONDS);
        return ((OrderOpened) done.event()).order();
    }

    /// Somebody on the staff, or anybody where the restaurant has none.
    private StaffId waiter() {
        return node.book().team().stream()
                .filter(member -> member.may(Permission.TAKE_ORDERS))
                .map(StaffMember::id)
                .findFirst()
                .orElse(NOBODY_YET);
    }

    public void setUpRestaurant() throws Exception {
        for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(Instant.EPOCH)) {
            ((Outcome.Done) node.edit(event)).durable().get(5, TimeUnit.SECONDS);
        }
    }

    public boolean knows(OrderId order) {
        return node.book().order(order).isPresent();
    }

    public PeerContact contact(int peer) {
        return sync().state().devices().get(peer);
    }

    public PeerContact centre() {
        return sync().state().centreContact().orElseThrow();
    }

    @Override
    public void close() {
        if (sync != null) {
            sync.close();
        }
        node.close();
    }
}
