package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.Journal;
import com.intellidine.domain.common.OrderId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A till of its own, for tests that kill it or watch its system calls: `DIR SETTINGS EVENTS [IDLE_MS]`.
/// Prints `ACK n` as soon as event n is acknowledged, and `DONE` at its end.
final class WriterProgram {
    static final int RETENTION_MS = 100;

    /// After each group.
    private static final Growth REWRITTEN_ALWAYS = new Growth(1, 0, 1, 0);

    private static final int LINES_PER_ORDER = 6;

    private WriterProgram() {}

    /// @param args the last is how long it stands idle after its start, in milliseconds
    public static void main(String[] args) throws InterruptedException {
        Path dir = Path.of(args[0]);
        long events = Long.parseLong(args[2]);
        try (Service service = new Service(Service.identity(1), journal(dir, args[1]))) {
            TimeUnit.MILLISECONDS.sleep(args.length > 3 ? Long.parseLong(args[3]) : 0);
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

    static Journal journal(Path dir, String settings) {
        DeviceIdentity identity = Service.identity(1);
        return switch (settings) {
            case "durable" -> H2Journal.open(dir, identity);
            case "rewriting" -> H2Journal.open(dir, identity, REWRITTEN_ALWAYS);
            case "default" -> H2Journal.unsafe(dir, identity, StoreFile.asH2ComesOutOfTheBox(dir));
            case "written-over" -> H2Journal.unsafe(dir, identity, StoreFile.writtenOver(dir, RETENTION_MS));
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
