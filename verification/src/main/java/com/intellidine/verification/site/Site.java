package com.intellidine.verification.site;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentity.Lan;
import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.NodeId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The folder of a whole restaurant on one machine: `server/`, and one folder for each device.
/// Made once; a later start keeps who everybody is and only finds free ports anew.
///
/// @param port of the server
public record Site(Path folder, int port, List<Place> devices) {
    /// One device and where it lives.
    public record Place(String folder, DeviceIdentity identity) {}

    private record Plan(String folder, String code, String name, DeviceKind kind) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("till-1", "A", "Till 1", DeviceKind.TERMINAL),
            new Plan("till-2", "B", "Till 2", DeviceKind.TERMINAL),
            new Plan("kitchen", "K", "Kitchen", DeviceKind.KITCHEN));
    private static final SecureRandom RANDOM = new SecureRandom();

    public Site {
        devices = List.copyOf(devices);
    }

    /// @param printers one address a terminal, in order; may be empty
    /// @throws SiteException when the folder can't be used
    public static Site prepare(Path folder, TenantId tenant, int port, List<String> printers) {
        try {
            Files.createDirectories(folder.resolve("server"));
            List<Optional<DeviceIdentity>> known = new ArrayList<>();
            for (Plan plan : PLANS) {
                Path home = folder.resolve(plan.folder());
                Files.createDirectories(home);
                known.add(
                        Files.exists(home.resolve("device.properties"))
                                ? Optional.of(DeviceIdentityFile.read(home))
                                : Optional.empty());
            }
            Site site = new Site(folder, port, places(tenant, port, printers, known));
            for (Place place : site.devices()) {
                DeviceIdentityFile.write(folder.resolve(place.folder()), place.identity());
            }
            return site;
        } catch (IOException e) {
            throw new SiteException("The folder " + folder + " can't be used: " + e.getMessage(), e);
        }
    }

    private static List<Place> places(
            TenantId tenant, int port, List<String> printers, List<Optional<DeviceIdentity>> known) {
        List<Integer> ports = Ports.free(PLANS.size());
        List<NodeId> nodes = known.stream()
                .map(old -> old.map(DeviceIdentity::node).orElseGet(() -> new NodeId(UUID.randomUUID())))
                .toList();
        String key = known.getFirst().map(old -> old.lan().key()).orElseGet(Site::secret);
        List<Peer> everyone = new ArrayList<>();
        for (int i = 0; i < PLANS.size(); i++) {
            everyone.add(
                    new Peer(nodes.get(i), PLANS.get(i).name(), PLANS.get(i).kind(), local(ports.get(i))));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < PLANS.size(); i++) {
            Plan plan = PLANS.get(i);
            NodeId self = nodes.get(i);
            String token = known.get(i)
                    .flatMap(old -> Optional.ofNullable(old.server()))
                    .map(DeviceIdentity.Server::token)
                    .orElseGet(Site::secret);
            @Nullable String printer = i < printers.size() ? printers.get(i) : null;
            places.add(new Place(
                    plan.folder(),
                    new DeviceIdentity(
                            tenant,
                            self,
                            new DeviceCode(plan.code()),
                            plan.name(),
                            plan.kind(),
                            new DeviceIdentity.Server(local(port), token),
                            new Lan(
                                    "127.0.0.1",
                                    ports.get(i),
                                    key,
                                    everyone.stream()
                                            .filter(peer -> !peer.node().equals(self))
                                            .toList()),
                            printer)));
        }
        return places;
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public Path home(Place place) {
        return folder.resolve(place.folder());
    }

    public Path serverHome() {
        return folder.resolve("server");
    }

    public Place place(String name) {
        return devices.stream()
                .filter(place -> place.folder().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
