package com.intellidine.verification.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// The processes of a site while they run. Closing it ends all of them.
public final class RunningSite implements AutoCloseable {
    private static final Duration READY_MAX = Duration.ofMinutes(2);

    private final Site site;
    private final Distribution distribution;
    private final AckLog acks;
    private final BiConsumer<String, String> onAck;
    private final List<Child> children = new ArrayList<>();

    /// @param onAck called with the name of a process and what it has acknowledged, after that was written down
    public RunningSite(Site site, Distribution distribution, BiConsumer<String, String> onAck) {
        this.site = site;
        this.distribution = distribution;
        this.onAck = onAck;
        this.acks = AckLog.open(site.folder());
    }

    public Site site() {
        return site;
    }

    /// Starts the server and waits until it serves.
    ///
    /// @throws SiteException when it does not
    public Child startServer(List<String> jvm) {
        CountDownLatch ready = new CountDownLatch(1);
        Path log = site.serverHome().resolve("server.log");
        List<String> args = List.of(
                "--data",
                site.serverHome().toString(),
                "--port",
                Integer.toString(site.port()),
                "--demo",
                "--devices",
                EnrolledDevices.write(site).toString(),
                "--until-stdin-closes");
        Child server = Child.start(
                "server",
                distribution.command("server", false, jvm, "com.intellidine.server.ServerMain", args),
                log,
                line -> {
                    if (line.startsWith("READY")) {
                        ready.countDown();
                    }
                });
        children.add(server);
        long end = System.nanoTime() + READY_MAX.toNanos();
        try {
            while (!ready.await(200, TimeUnit.MILLISECONDS)) {
                if (!server.isAlive()) {
                    throw new SiteException("The server did not start; what it said is in " + log);
                }
                if (System.nanoTime() > end) {
                    throw new SiteException("The server was not ready after " + READY_MAX.toSeconds()
                            + " s; what it said is in " + log);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted while the server started", e);
        }
        return server;
    }

    /// Starts the app of a device; what it acknowledges is written down.
    public Child startDevice(String place, String main, String program, List<String> jvm, int width, int height) {
        Path home = site.home(site.place(place));
        String name = site.place(place).identity().name();
        Child child = Child.start(
                name,
                distribution.command(
                        program,
                        true,
                        jvm,
                        main,
                        List.of(home.toString(), Integer.toString(width), Integer.toString(height))),
                home.resolve("app.log"),
                line -> heard(name, line));
        children.add(child);
        return child;
    }

    private void heard(String name, String line) {
        if (line.startsWith("ACK ")) {
            String ack = line.substring("ACK ".length());
            acks.add(ack);
            onAck.accept(name, ack);
        }
    }

    @Override
    public void close() {
        children.reversed().forEach(Child::close);
        acks.close();
    }
}
