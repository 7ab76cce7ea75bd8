package com.intellidine.server;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the server from the command line.
public final class ServerMain {
    private ServerMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.print(ServerSettings.USAGE);
            return;
        }
        try {
            run(ServerSettings.parse(given, System.getenv()));
        } catch (UnableToStartException e) {
            System.err.println(e.sentence());
            System.exit(1);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ServerMain.class).error("start_failed", e);
            System.err.println("The server did not start for a reason that nobody foresaw (fault S-1): "
                    + "the file server.log in its folder says more.");
            System.exit(1);
        }
    }

    private static void run(ServerSettings settings) {
        // Before the first logger is made: the log goes to a file, and standard output says READY and nothing else.
        System.setProperty("logback.configurationFile", "com/intellidine/server/server-logback.xml");
        System.setProperty(
                "intellidine.log", settings.data().resolve("server.log").toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        RunningServer server = RunningServer.start(settings);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    server.close();
                    closed.countDown();
                }));
        System.out.println("READY " + server.url());
        System.out.flush();
        if (settings.untilStdinCloses()) {
            awaitEndOfInput();
            System.exit(0);
        }
        awaitSignal(closed);
    }

    /// Whoever started this process holds the other end, and the system closes it when that process dies.
    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The standard input can't be read any more, so the server stops.");
        }
    }

    private static void awaitSignal(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
