package com.intellidine.device.lan;

import com.intellidine.device.identity.DeviceIdentity.Lan;
import com.intellidine.device.node.DeviceNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the other devices of the restaurant push to this one and pull from it.
public final class LanServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LanServer.class);

    /// Far more than a restaurant has devices; each hanging pull is one.
    private static final int EXCHANGES_MAX = 128;

    private static final int CONNECTIONS_MAX = 256;
    private static final int BACKLOG = 64;
    private static final int REQUEST_READ_MAX_S = 5;
    private static final int ANSWER_MAX_S = 30;
    private static final int CLOSE_WAIT_MAX_S = 2;

    private final HttpServer http;
    private final ExecutorService threads;

    private LanServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    /// Serves on the host and port of the node's identity until closed.
    ///
    /// @throws UnableToServeLanException when it can't, in particular when the port is in use
    public static LanServer start(DeviceNode node, Visitors visitors) throws UnableToServeLanException {
        Lan lan = node.identity().lan();
        if (lan.key().isBlank()) {
            throw new UnableToServeLanException(
                    "This device has no key for the local network, so the others can't reach it. Pair it again.");
        }
        limitTheJdksServer();
        try {
            HttpServer http =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(lan.host()), lan.port()), BACKLOG);
            ExecutorService threads = Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("lan-", 0).factory());
            Semaphore room = new Semaphore(EXCHANGES_MAX);
            http.setExecutor(task -> {
                if (!room.tryAcquire()) {
                    // The JDK's server closes the connection; whoever asked comes again after its own pause.
                    throw new RejectedExecutionException("more than " + EXCHANGES_MAX + " exchanges");
                }
                threads.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        room.release();
                    }
                });
            });
            LanExchange handler = new LanExchange(lan.key(), new LanRoutes(node, visitors));
            http.createContext("/", handler::handle);
            http.start();
            LOG.info("serving on the local network host={} port={}", lan.host(), lan.port());
            return new LanServer(http, threads);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnableToServeLanException(
                    "The other devices can't reach this one, because port " + lan.port() + " on " + lan.host()
                            + " can't be opened. Close the other program that uses it, or give this device another port.",
                    e);
        }
    }

    /// The JDK's server takes its limits from system properties alone, once. What an operator has set stays.
    private static void limitTheJdksServer() {
        limit("sun.net.httpserver.maxReqTime", Integer.toString(REQUEST_READ_MAX_S));
        limit("sun.net.httpserver.maxRspTime", Integer.toString(ANSWER_MAX_S));
        limit("jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS_MAX));
        // Headers and body leave in two writes; without this the second waits some 40 ms for an acknowledgement.
        limit("sun.net.httpserver.nodelay", "true");
    }

    private static void limit(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// Where it serves; of use when the identity left the choice of the port to the system.
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_WAIT_MAX_S, TimeUnit.SECONDS)) {
                LOG.warn("requests from the local network did not end within seconds={}", CLOSE_WAIT_MAX_S);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
