package com.intellidine.verification.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.intellidine.verification.audit.AuditMain;
import com.intellidine.verification.site.AckLog;
import com.intellidine.verification.site.AckLog.Ack;
import com.intellidine.verification.site.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Not in `./intellidine test` yet: it failed once in four for a reason not yet known (its second start ended early).
/// The whole demo as people start it, cut short twice without a warning and started again on the same folder.
class KilledDemoProof {
    private static final Duration STEP_MAX = Duration.ofMinutes(5);
    private static final int LINES_SHOWN = 15;

    @TempDir
    Path folder;

    private final int port = Ports.free(1).getFirst();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        for (Process demo : started) {
            demo.descendants().forEach(ProcessHandle::destroyForcibly);
            demo.destroyForcibly();
        }
    }

    @Test
    void losesNothingThatItAcknowledgedWhenProcessesAreKilled() throws Exception {
        Process first = demo("first");
        awaitAcks(first, "first", 4);
        kill(first.descendants().filter(process -> runs(process, "till-1")).toList());
        assertTrue(first.waitFor(STEP_MAX.toSeconds(), TimeUnit.SECONDS), "the demo hangs after a terminal was killed");
        assertEquals(1, first.exitValue(), said("first"));
        assertTrue(said("first").contains("Till 1 has ended"), said("first"));

        Process second = demo("second");
        awaitAcks(second, "second", AckLog.read(folder).size() + 9);
        List<ProcessHandle> everyProgram = new ArrayList<>(second.descendants()
                .filter(process -> !runs(process, "postgres"))
                .toList());
        everyProgram.add(second.toHandle());
        kill(everyProgram);
        List<Ack> acknowledged = AckLog.read(folder);

        Process third = demo("third");
        assertTrue(third.waitFor(STEP_MAX.toSeconds(), TimeUnit.SECONDS), "the demo hangs when it is started again");
        assertEquals(0, third.exitValue(), said("third"));
        assertTrue(AckLog.read(folder).containsAll(acknowledged), "an acknowledgement was forgotten");
        assertTrue(said("third").contains("Everything agrees"), said("third"));

        assertEquals(0, AuditMain.run(new String[] {"--data", folder.toString()}));
        changeOneBill();
        assertEquals(1, AuditMain.run(new String[] {"--data", folder.toString()}), "a changed bill was not found");
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

    private void awaitAcks(Process demo, String name, int count) throws Exception {
        long end = System.nanoTime() + STEP_MAX.toNanos();
        while (AckLog.read(folder).size() < count) {
            if (!demo.isAlive()) {
                fail("the demo ended by itself: " + said(name));
            }
            assertTrue(System.nanoTime() < end, "too few acknowledgements");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean runs(ProcessHandle process, String word) {
        Predicate<String> named = line -> line.contains(word);
        return process.info().commandLine().filter(named).isPresent();
    }

    /// Without a warning, as the power would go.
    private static void kill(List<ProcessHandle> processes) throws Exception {
        assertTrue(!processes.isEmpty(), "there is nothing to kill");
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private void changeOneBill() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("till-2").resolve("store").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("update bills set total = total + 100 where invoice_no = 1") > 0);
        }
    }
}
