package com.intellidine.device.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A [WriterProgram] in a JVM of its own.
final class WriterProcess implements AutoCloseable {
    private static final long END_WAIT_MAX_S = 60;

    private final Process process;
    private final BufferedReader output;
    private long acknowledged;
    private long rewrites;

    /// @param before a command that runs the JVM: `strace` and what it is told
    WriterProcess(Path dir, String settings, long events, List<String> before) throws IOException {
        this(dir, settings, events, before, 0);
    }

    /// @param idleMs how long it stands idle after its start
    WriterProcess(Path dir, String settings, long events, List<String> before, long idleMs) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx128m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WriterProgram.class.getName()));
        command.addAll(List.of(dir.toString(), settings, Long.toString(events), Long.toString(idleMs)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader();
    }

    /// Reads until the process has acknowledged so many events or ended.
    long awaitAcknowledged(long events) throws IOException {
        @Nullable String line = "";
        while (acknowledged < events && line != null) {
            line = output.readLine();
            note(line);
        }
        return acknowledged;
    }

    /// How often it said that it has written its store anew.
    long rewrites() {
        return rewrites;
    }

    private void note(@Nullable String line) {
        if (line != null && line.contains("rewrote the store")) {
            rewrites++;
        }
        if (line != null && line.startsWith("ACK ")) {
            acknowledged = Long.parseLong(line.substring("ACK ".length()));
        }
    }

    /// SIGKILL. What the process had printed by then was acknowledged and is counted.
    long kill() throws IOException, InterruptedException {
        // Through its handle, as the process itself would close the pipe with what was printed last.
        process.toHandle().destroyForcibly();
        awaitAcknowledged(Long.MAX_VALUE);
        end();
        return acknowledged;
    }

    int end() throws InterruptedException {
        if (!process.waitFor(END_WAIT_MAX_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the writer did not end in " + END_WAIT_MAX_S + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
