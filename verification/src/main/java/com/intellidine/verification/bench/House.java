package com.intellidine.verification.bench;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentity.Lan;
import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.store.H2Journal;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.sync.NodeId;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The devices that are measured, a terminal and perhaps a kitchen display, each a program with a store of its
/// own. They reach each other, and the devices of a replay if there is one, over HTTP; the centre is not in
/// reach.
final class House implements AutoCloseable {
    static final String CODE = "C";
    static final Duration ANSWER_MAX = Duration.ofMinutes(5);

    /// Of a machine without a screen.
    static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private static final long SAVED_MAX_S = 60;
    private static final String KEY = "a key among the devices of a benchmark";

    private final Setting setting;
    private final Path folder;
    private final DeviceIdentity terminal;
    private final @Nullable DeviceIdentity kitchen;
    private final BlockingQueue<Sighting> sightings = new LinkedBlockingQueue<>();
    private final List<Child> children = new ArrayList<>();

    /// A ticket at the kitchen display; times in nanoseconds of the machine's clock.
    ///
    /// @param known when the display had the ticket in its book
    record Sighting(String number, long known, long laidOut, long painted) {
        static Sighting read(String line) {
            String[] words = line.split(" ", -1);
            return new Sighting(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        }
    }

    private House(Setting setting, Path folder, boolean withKitchen, List<DeviceIdentity> neighbours) {
        this.setting = setting;
        this.folder = folder;
        List<Integer> ports = Ports.free(2);
        String key = neighbours.isEmpty() ? KEY : neighbours.getFirst().lan().key();
        Peer first = peer(new NodeId(UUID.randomUUID()), "Till 3", DeviceKind.TERMINAL, ports.get(0));
        Peer second = peer(new NodeId(UUID.randomUUID()), "Kitchen 2", DeviceKind.KITCHEN, ports.get(1));
        List<Peer> others = neighbours.stream()
                .map(device -> peer(
                        device.node(),
                        device.name(),
                        device.kind(),
                        device.lan().port()))
                .toList();
        this.terminal = identity(first, CODE, withKitchen ? with(others, second) : others, key);
        this.kitchen = withKitchen ? identity(second, "L", with(others, first), key) : null;
    }

    /// Alone, with the menu and the staff of the demo restaurant.
    ///
    /// @param withKitchen whether there is a kitchen display too
    static House idle(Setting setting, Path folder, boolean withKitchen) throws IOException {
        House house = new House(setting, folder, withKitchen, List.of());
        house.write();
        Path home = folder.resolve("terminal");
        try (DeviceNode node = DeviceNode.open(house.terminal, H2Journal.open(home, house.terminal))) {
            DemoRestaurant.SPICE_ROUTE.setUp(InstantSource.system().instant()).forEach(node::edit);
            node.flushed().get(SAVED_MAX_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SiteException("the menu could not be saved: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
        return house;
    }

    /// Among the devices of a replay, from which menu and staff come.
    ///
    /// @param neighbours devices of the same restaurant, whose orders come in
    /// @param withKitchen whether there is a kitchen display of one's own too
    static House among(Setting setting, Path folder, boolean withKitchen, List<DeviceIdentity> neighbours)
            throws IOException {
        House house = new House(setting, folder, withKitchen, neighbours);
        house.write();
        return house;
    }

    private void write() throws IOException {
        DeviceIdentityFile.write(Files.createDirectories(folder.resolve("terminal")), terminal);
        if (kitchen != null) {
            DeviceIdentityFile.write(Files.createDirectories(folder.resolve("kitchen")), kitchen);
        }
    }

    private static Peer peer(NodeId node, String name, DeviceKind kind, int port) {
        return new Peer(node, name, kind, URI.create("http://127.0.0.1:" + port));
    }

    private static List<Peer> with(List<Peer> peers, Peer another) {
        return Stream.concat(peers.stream(), Stream.of(another)).toList();
    }

    private static DeviceIdentity identity(Peer self, String code, List<Peer> peers, String key) {
        return new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                self.node(),
                new DeviceCode(code),
                self.name(),
                self.kind(),
                null,
                new Lan("127.0.0.1", self.url().getPort(), key, peers),
                null);
    }

    /// The terminal, with a waiter signed in at it.
    Child startTerminal() {
        Child child = start("terminal", BenchTerminal.class, List.of());
        child.ask("sign-in", ANSWER_MAX);
        return child;
    }

    void startKitchen() {
        start("kitchen", BenchKitchen.class, List.of(CODE));
    }

    private Child start(String program, Class<?> main, List<String> more) {
        Path home = folder.resolve(program);
        List<String> args = new ArrayList<>(List.of(home.toString()));
        args.addAll(more);
        Child child = Child.start(
                program,
                setting.distribution().command(program, true, HEADLESS, main.getName(), args),
                home.resolve("app.log"),
                this::heard);
        children.add(child);
        return child;
    }

    private void heard(String line) {
        if (line.startsWith("SEEN ")) {
            sightings.add(Sighting.read(line));
        }
    }

    /// Waits until a ticket was in sight at the kitchen display.
    ///
    /// @return null when it was not in time
    @Nullable
    Sighting awaitTicket(String number, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                @Nullable Sighting next = sightings.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null || next.number().equals(number)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
    }

    @Override
    public void close() {
        children.reversed().forEach(Child::close);
    }
}
