package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL outlives the process that started it when that one is killed. It is stopped before another is started
/// on its files; nothing else is ever touched.
final class OrphanedPostgres {
    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(20);

    private OrphanedPostgres() {}

    /// The caller holds the folder's lock, so whatever PostgreSQL runs on it has lost its parent.
    ///
    /// @throws UnableToStartException when it does not stop in time
    static void stop(Path cluster) {
        find(cluster).ifPresent(process -> {
            log.info("orphaned_postgres pid={} folder={}", process.pid(), cluster);
            interrupt(process);
            awaitEnd(process, cluster);
        });
    }

    private static Optional<ProcessHandle> find(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> runsOn(process, cluster));
        } catch (IOException | NumberFormatException e) {
            throw new UnableToStartException(
                    "The file " + pidFile + " can't be read: remove it when no PostgreSQL runs on that folder.", e);
        }
    }

    /// The number may have been given to another program since, so its command line must name exactly this folder.
    private static boolean runsOn(ProcessHandle process, Path cluster) {
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int flag = arguments.indexOf("-D");
        return process.info().command().orElse("").contains("postgres")
                && flag >= 0
                && flag + 1 < arguments.size()
                && Path.of(arguments.get(flag + 1)).toAbsolutePath().normalize().equals(cluster);
    }

    /// SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint.
    private static void interrupt(ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                process.destroy();
            }
        } catch (IOException e) {
            log.debug("no kill command, asking by the platform's own way", e);
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnableToStartException("The start was interrupted.", e);
        }
    }

    private static void awaitEnd(ProcessHandle process, Path cluster) {
        try {
            process.onExit().get(STOP_WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnableToStartException(
                    "A PostgreSQL left over from before (process " + process.pid() + ") still runs on " + cluster
                            + " and does not stop: stop it by hand, then start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnableToStartException("The start was interrupted.", e);
        }
    }
}
