package com.intellidine.verification.bench;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.verification.replay.ReplayMain;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The ten busiest days of a file of past orders, laid over one evening and replayed as fast as the machine can, by two
/// terminals, a kitchen display and a server beside what is measured.
final class Rush implements AutoCloseable {
    private static final String DAYS = "10";
    private static final Duration BEGIN_MAX = Duration.ofMinutes(3);
    private static final Duration END_MAX = Duration.ofSeconds(40);
    private static final long LOOK_EVERY_MS = 50;

    /// What the replay says when everybody has the menu, and when all orders are played.
    private static final String BEGINS = "The menu has";

    private static final String ENDS = "Auditing";

    private final Path folder;
    private final Child replay;
    private final CountDownLatch begun;
    private final CountDownLatch over;

    private Rush(Path folder, Child replay, CountDownLatch begun, CountDownLatch over) {
        this.folder = folder;
        this.replay = replay;
        this.begun = begun;
        this.over = over;
    }

    static Rush start(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Dintellidine.dist=" + System.getProperty("intellidine.dist", ""),
                "-cp",
                System.getProperty("java.class.path"),
                ReplayMain.class.getName(),
                file.toString(),
                "--overlay",
                DAYS,
                "--data",
                folder.resolve("data").toString()));
        Child replay = Child.start("the replay", command, folder.resolve("replay.log"), line -> {
            if (line.startsWith(BEGINS)) {
                begun.countDown();
            } else if (line.startsWith(ENDS)) {
                over.countDown();
            }
        });
        return new Rush(folder, replay, begun, over);
    }

    /// Its devices, as soon as it has enrolled them.
    List<DeviceIdentity> devices() {
        List<Path> homes = List.of(home("till-1"), home("till-2"), home("kitchen"));
        await(
                "its devices",
                () -> homes.stream().allMatch(home -> Files.exists(home.resolve(DeviceIdentityFile.NAME))));
        return homes.stream().map(DeviceIdentityFile::read).toList();
    }

    private Path home(String place) {
        return folder.resolve("data").resolve(place);
    }

    /// Returns when the first order is about to be taken.
    void awaitFirstOrder() {
        await("the menu", () -> begun.getCount() == 0);
    }

    private void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + BEGIN_MAX.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || !replay.isAlive()) {
                throw new SiteException(
                        "The replay never had " + what + "; " + folder.resolve("replay.log") + " may say why.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SiteException("interrupted", e);
            }
        }
    }

    /// Whether all orders have been taken.
    boolean isOver() {
        return over.getCount() == 0 || !replay.isAlive();
    }

    /// Ends the replay, wherever it is, with everything that it has started. Once is enough.
    void stop() {
        List<ProcessHandle> all = ProcessHandle.of(replay.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        replay.kill();
        // Its server ends by itself when nobody holds its input any more, and takes its database with it.
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(END_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
