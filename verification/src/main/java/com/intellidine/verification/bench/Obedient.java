package com.intellidine.verification.bench;

import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A program with one window that does what its standard input says, a line at a time, and answers `OK …` or `NO why`.
/// When its input ends, so does it.
final class Obedient {
    /// What it can do.
    @FunctionalInterface
    interface Verbs {
        /// @return the answer, one line
        String obey(List<String> words) throws CannotException;
    }

    private Obedient() {}

    /// Brings the toolkit up, and a window in the corner of the screen.
    ///
    /// @param window dresses and shows the stage, on the screen's thread
    static <T> T show(Function<Stage, T> window) throws CannotException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotException("interrupted");
        }
        return Hand.onScreen(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            return window.apply(stage);
        });
    }

    static void run(InputStream commands, PrintStream answers, Verbs verbs) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.println(answer(line, verbs));
                answers.flush();
            }
        } catch (IOException e) {
            answers.println("NO its input failed: " + e.getMessage());
        } finally {
            Platform.exit();
        }
    }

    private static String answer(String line, Verbs verbs) {
        try {
            return "OK " + verbs.obey(List.of(line.split(" ", -1)));
        } catch (CannotException e) {
            return "NO " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }
}
