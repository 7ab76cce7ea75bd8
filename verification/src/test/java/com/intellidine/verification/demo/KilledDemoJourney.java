package com.intellidine.verification.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.intellidine.verification.site.AckLog;
import com.intellidine.verification.site.AckLog.Ack;
import com.intellidine.verification.site.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole demo as people start it, cut short twice without a warning and started again on the same folder.
class KilledDemoJourney {
    private static final Duration STEP_MAX = Duration.ofMinutes(5);
    private static final int LINES_SHOWN = 15;

    @TempDir
    Path folder;

    private final int port = Ports.free(1).getFirst();
    private final List<Process> started = new ArrayList<>();

    /// What was below a demo before a kill. Afterwards it is nobody's child, and no demo leads to it.
    private final List<ProcessHandle> orphans = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        for (Process demo : started) {
            demo.descendants().forEach(ProcessHandle::destroyForcibly);
            demo.destroyForcibly();
        }
        orphans.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void losesNothingThatItAcknowledgedWhenItsProgramsAreKilled() throws Exception {
        Process first = demo("first");
        awaitWords(first, "first", "Till 1: LinesAdded saved (#3)");
        first.descendants().forEach(orphans::add);
        kill(first.descendants().filter(process -> runs(process, "till-1")).toList());
        assertTrue(first.waitFor(STEP_MAX.toSeconds(), TimeUnit.SECONDS), "the demo hangs after a terminal was killed");
        assertEquals(1, first.exitValue(), said("first"));
        assertTrue(said("first").contains("Till 1 has ended"), said("first"));

        // PostgreSQL lives on without its server, as it does when the JVM alone is killed.
        Process second = demo("second");
        awaitWords(second, "second", "Kitchen: LinesMarked saved");
        second.descendants().forEach(orphans::add);
        List<ProcessHandle> everyProgram = new ArrayList<>(second.descendants()
                .filter(process -> !runs(process, "postgres"))
                .toList());
        assertEquals(4, everyProgram.size(), "server, two terminals and the kitchen display");
        everyProgram.add(second.toHandle());
        kill(everyProgram);
        List<Ack> acknowledged = AckLog.read(folder);

        Process third = demo("third");
        assertTrue(third.waitFor(STEP_MAX.toSeconds(), TimeUnit.SECONDS), "the demo hangs when it is started again");
        assertEquals(0, third.exitValue(), said("third"));
        assertTrue(AckLog.read(folder).containsAll(acknowledged), "an acknowledgement was forgotten");
        assertTrue(said("third").contains("Everything agrees"), said("third"));
    }

    private Process demo(String name) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DemoMain.class.getName(),
                "--headless",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
        started.add(process);
        return process;
    }

    private Path log(String name) {
        return folder.resolve(name + ".out");
    }

    private String said(String name) throws IOException {
        StringBuilder said = new StringBuilder(Files.readString(log(name)));
        for (String place : List.of("server/server.log", "till-1/app.log", "till-2/app.log", "kitchen/app.log")) {
            Path log = folder.resolve(place);
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                said.append("-- end of ").append(place).append('\n');
                lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())
                        .forEach(line -> said.append(line).append('\n'));
            }
        }
        return said.toString();
    }

    private void awaitWords(Process demo, String name, String words) throws Exception {
        long end = System.nanoTime() + STEP_MAX.toNanos();
        while (!Files.readString(log(name)).contains(words)) {
            if (!demo.isAlive()) {
                fail("the demo ended by itself: " + said(name));
            }
            assertTrue(System.nanoTime() < end, () -> "the demo never said " + words);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean runs(ProcessHandle process, String word) {
        return process.info().commandLine().filter(line -> line.contains(word)).isPresent();
    }

    /// Without a warning, as the power would go.
    private static void kill(List<ProcessHandle> processes) throws Exception {
        assertTrue(!processes.isEmpty(), "there is nothing to kill");
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }
}
