package com.intellidine.server;

import com.intellidine.server.platform.ServerSecret;
import com.intellidine.server.platform.UnableToStartException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the server was asked to run, by its arguments and its environment.
///
/// @param port 0 for any free one
/// @param devices a file that lists devices to enrol
/// @param untilStdinCloses whether it ends when whoever started it is gone
/// @param databaseUrl null for the embedded one
/// @param kafkaServers null for the embedded one
record ServerSettings(
        Path data,
        String address,
        int port,
        boolean demo,
        @Nullable Path devices,
        boolean untilStdinCloses,
        ServerSecret secret,
        @Nullable String databaseUrl,
        @Nullable String kafkaServers) {
    static final String USAGE = """
            server [--data DIR] [--port N] [--demo] [--devices FILE] [--until-stdin-closes]

              --data DIR             where everything is kept (default: intellidine-data)
              --port N               default 3100; 0 for any free one
              --demo                 sets the demo restaurants up; their passwords are public
              --devices FILE         enrols the devices that the file lists
              --until-stdin-closes   stops when the standard input ends

            Environment: JWT_SECRET (needed without --demo, at least 32 bytes), DATABASE_URL and
            KAFKA_BOOTSTRAP_SERVERS (embedded ones are used when not set), SERVER_ADDRESS (default 127.0.0.1).
            """;

    private static final int PORT_DEFAULT = 3100;
    private static final int SECRET_LENGTH_MIN_BYTES = 32;
    private static final String DEMO_SECRET = "demo-secret-that-everybody-knows-0123456789";

    /// @throws UnableToStartException with a sentence that names what is wrong
    static ServerSettings parse(List<String> arguments, Map<String, String> environment) {
        Path data = Path.of("intellidine-data");
        int port = PORT_DEFAULT;
        boolean demo = false;
        @Nullable Path devices = null;
        boolean untilStdinCloses = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--data" -> data = Path.of(value(argument, rest));
                case "--port" -> port = port(value(argument, rest));
                case "--demo" -> demo = true;
                case "--devices" -> devices = Path.of(value(argument, rest));
                case "--until-stdin-closes" -> untilStdinCloses = true;
                default -> throw new UnableToStartException(argument + " is not an option of the server: see --help.");
            }
        }
        return new ServerSettings(
                data,
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                port,
                demo,
                devices,
                untilStdinCloses,
                secret(environment.getOrDefault("JWT_SECRET", ""), demo),
                environment.get("DATABASE_URL"),
                environment.get("KAFKA_BOOTSTRAP_SERVERS"));
    }

    /// Without the address of the database, which may hold a password.
    @Override
    public String toString() {
        return "ServerSettings[data=" + data + ", address=" + address + ", port=" + port + ", demo=" + demo
                + ", devices=" + devices + ", ownDatabase=" + (databaseUrl != null) + ", kafkaServers=" + kafkaServers
                + "]";
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UnableToStartException("The option " + option + " needs a value: see --help.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UnableToStartException("--port takes a number from 0 to 65535, not " + text + ".", e);
        }
        throw new UnableToStartException("--port takes a number from 0 to 65535, not " + text + ".");
    }

    private static ServerSecret secret(String secret, boolean demo) {
        if (demo && secret.isEmpty()) {
            return new ServerSecret(DEMO_SECRET);
        }
        boolean weak = secret.getBytes(StandardCharsets.UTF_8).length < SECRET_LENGTH_MIN_BYTES
                || secret.chars().distinct().count() < 8
                || (!demo && secret.equals(DEMO_SECRET));
        if (weak) {
            throw new UnableToStartException("JWT_SECRET must be set to a random text of at least "
                    + SECRET_LENGTH_MIN_BYTES + " bytes: for example the output of 'openssl rand -base64 48'.");
        }
        return new ServerSecret(secret);
    }
}
