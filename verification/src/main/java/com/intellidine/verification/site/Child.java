package com.intellidine.verification.site;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A process of ours with a line in and lines out. It ends when its standard input does, so that none outlives us.
public final class Child implements AutoCloseable {
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedWriter input;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /// @param log where its standard error goes
    /// @param onLine every line of its standard output that is no answer to [#ask]
    public static Child start(String name, List<String> command, Path log, Consumer<String> onLine) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Child child = new Child(name, process, log);
            Thread.ofVirtual().name(name + "-output").start(() -> child.read(onLine));
            return child;
        } catch (IOException e) {
            throw new SiteException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private void read(Consumer<String> onLine) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("OK") || line.startsWith("NO ")) {
                    answers.add(line);
                } else {
                    onLine.accept(line);
                }
            }
        } catch (IOException e) {
            onLine.accept("(its output ended: " + e.getMessage() + ")");
        }
    }

    /// Sends a line and waits for its answer.
    ///
    /// @return what stands behind `OK`
    /// @throws SiteException when it says no, has ended, or does not answer in time
    public String ask(String line, Duration limit) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
            @Nullable String answer = null;
            long end = System.nanoTime() + limit.toNanos();
            while (answer == null && System.nanoTime() < end) {
                answer = answers.poll(200, TimeUnit.MILLISECONDS);
                if (answer == null && !process.isAlive()) {
                    answer = answers.poll(200, TimeUnit.MILLISECONDS);
                    break;
                }
            }
            if (answer == null) {
                throw process.isAlive() ? new SiteException(name + " did not answer: " + line) : ended();
            }
            if (answer.startsWith("NO ")) {
                throw new SiteException(name + " could not do «" + line + "»: " + answer.substring(3));
            }
            return answer.substring(2).strip();
        } catch (IOException e) {
            throw ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted while waiting for " + name, e);
        }
    }

    private SiteException ended() {
        return new SiteException(name + " has ended by itself or was ended; what it said last is in " + log + ".");
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Like pulling its plug.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// Asks it to end by closing its input, and ends it by force when it does not.
    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            // It has ended already, which is what was wanted.
            process.destroy();
        }
        if (!await()) {
            process.destroyForcibly();
            await();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(STOP_WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
