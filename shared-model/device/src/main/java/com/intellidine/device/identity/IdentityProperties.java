package com.intellidine.device.identity;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.NodeId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names in `device.properties` and what stands behind them.
final class IdentityProperties {
    private static final int PEERS_MAX = 100;
    private static final int PORT_MAX = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    private IdentityProperties() {}

    /// @throws IllegalArgumentException that says which name is missing or wrong
    static DeviceIdentity parse(Properties from) {
        List<DeviceIdentity.Peer> peers = new ArrayList<>();
        for (int n = 1; n <= PEERS_MAX && from.containsKey("peer." + n + ".node"); n++) {
            peers.add(peer(from, "peer." + n + "."));
        }
        return new DeviceIdentity(
                read(from, "tenant", TenantId::of),
                read(from, "node", NodeId::of),
                read(from, "code", DeviceCode::new),
                read(from, "name", IdentityProperties::name),
                read(from, "kind", IdentityProperties::kind),
                from.containsKey("server.url")
                        ? new DeviceIdentity.Server(
                                read(from, "server.url", IdentityProperties::url),
                                read(from, "server.token", Function.identity()))
                        : null,
                new DeviceIdentity.Lan(
                        read(from, "lan.host", Function.identity()),
                        read(from, "lan.port", IdentityProperties::port),
                        read(from, "lan.key", Function.identity()),
                        peers),
                from.containsKey("printer") ? read(from, "printer", IdentityProperties::hostAndPort) : null);
    }

    private static DeviceIdentity.Peer peer(Properties from, String prefix) {
        return new DeviceIdentity.Peer(
                read(from, prefix + "node", NodeId::of),
                read(from, prefix + "name", IdentityProperties::name),
                read(from, prefix + "kind", IdentityProperties::kind),
                read(from, prefix + "url", IdentityProperties::url));
    }

    /// Never says the value: it may be a token.
    private static <T> T read(Properties from, String name, Function<String, T> parser) {
        @Nullable String text = from.getProperty(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is not what it should be", e);
        }
    }

    private static String name(String text) {
        return require(text, text.length() <= Limits.NAME_LENGTH_MAX_CHARS);
    }

    private static DeviceKind kind(String text) {
        return DeviceKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        require(text, ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null);
        return url;
    }

    /// 0 lets the system choose.
    private static int port(String text) {
        int port = Integer.parseInt(text);
        require(text, port >= 0 && port <= PORT_MAX);
        return port;
    }

    private static String hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        boolean host = colon > 0 && HOST.matcher(text.substring(0, colon)).matches();
        return require(text, host && port(text.substring(colon + 1)) > 0);
    }

    private static String require(String text, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("out of range");
        }
        return text;
    }

    static String text(DeviceIdentity identity) {
        StringBuilder text =
                new StringBuilder("# Who this device is. Keep it secret: its tokens open the restaurant.\n");
        put(text, "tenant", identity.tenant());
        put(text, "node", identity.node());
        put(text, "code", identity.code());
        put(text, "name", identity.name());
        put(text, "kind", word(identity.kind()));
        DeviceIdentity.@Nullable Server server = identity.server();
        if (server != null) {
            put(text, "server.url", server.url());
            put(text, "server.token", server.token());
        }
        put(text, "lan.host", identity.lan().host());
        put(text, "lan.port", identity.lan().port());
        put(text, "lan.key", identity.lan().key());
        @Nullable String printer = identity.printer();
        if (printer != null) {
            put(text, "printer", printer);
        }
        for (int i = 0; i < identity.lan().peers().size(); i++) {
            DeviceIdentity.Peer peer = identity.lan().peers().get(i);
            String prefix = "peer." + (i + 1) + ".";
            put(text, prefix + "node", peer.node());
            put(text, prefix + "name", peer.name());
            put(text, prefix + "kind", word(peer.kind()));
            put(text, prefix + "url", peer.url());
        }
        return text.toString();
    }

    private static String word(DeviceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void put(StringBuilder text, String name, Object value) {
        String escaped =
                value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(name).append('=').append(escaped).append('\n');
    }
}
