package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.Journal;
import com.intellidine.domain.common.OrderId;
import java.nio.file.Path;
import java.util.Locale;

/// A till of its own, for tests that kill it or watch its system calls: `DIR durable|default EVENTS`.
/// Prints `ACK n` as soon as event n is acknowledged, and `DONE` at its end.
final class WriterProgram {
    private static final int LINES_PER_ORDER = 6;

    private WriterProgram() {}

    public static void main(String[] args) {
        Path dir = Path.of(args[0]);
        long events = Long.parseLong(args[2]);
        try (Service service = new Service(Service.identity(1), journal(dir, args[1]))) {
            while (seq(service) < events) {
                OrderId order = service.open();
                say(service);
                for (int line = 0; line < LINES_PER_ORDER; line++) {
                    service.add(order, line);
                    say(service);
                }
            }
        }
        System.out.println("DONE");
    }

    private static Journal journal(Path dir, String settings) {
        DeviceIdentity identity = Service.identity(1);
        return switch (settings) {
            case "durable" -> H2Journal.open(dir, identity);
            case "default" -> H2Journal.openAsH2ComesOutOfTheBox(dir, identity);
            default -> throw new IllegalArgumentException(settings);
        };
    }

    private static long seq(Service service) {
        return service.node().standing().durable().seqOf(Service.identity(1).node());
    }

    private static void say(Service service) {
        System.out.println(String.format(Locale.ROOT, "ACK %d", seq(service)));
        System.out.flush();
    }
}
