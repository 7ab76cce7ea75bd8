package com.intellidine.verification.demo;

import com.intellidine.verification.demo.Hand.CannotException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Lets the director of the demo work an app in another process: a line of words in, `OK` or `NO why` out.
/// When its input ends, so does the app.
final class RemoteControl {
    private final Hand hand = new Hand();
    private final InputStream commands;
    private final PrintStream answers;
    private final Runnable onEnd;

    RemoteControl(InputStream commands, PrintStream answers, Runnable onEnd) {
        this.commands = commands;
        this.answers = answers;
        this.onEnd = onEnd;
    }

    void start() {
        Thread.ofPlatform().daemon().name("remote-control").start(this::run);
    }

    private void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.println(answer(line));
                answers.flush();
            }
        } catch (IOException e) {
            answers.println("NO its input failed: " + e.getMessage());
        } finally {
            onEnd.run();
        }
    }

    private String answer(String line) {
        try {
            return "OK " + obey(List.of(line.split(" ", 3)));
        } catch (CannotException e) {
            return "NO " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }

    private String obey(List<String> words) throws CannotException {
        String verb = words.getFirst();
        switch (verb) {
            case "tap" -> hand.tap(words.get(1));
            case "double-tap" -> hand.doubleTap(words.get(1));
            case "key" -> hand.key(words.get(1));
            case "await" -> hand.await(words.get(1), millis(words));
            case "gone" -> hand.awaitGone(words.get(1), millis(words));
            case "text" -> hand.awaitText(words.get(2), Duration.ofMillis(Long.parseLong(words.get(1))));
            case "first" -> {
                return hand.first(words.get(1));
            }
            case "await-first" -> {
                return hand.awaitFirst(words.get(1), millis(words));
            }
            case "there" -> {
                return Boolean.toString(hand.isThere(words.get(1)));
            }
            case "picture" -> hand.picture(Path.of(String.join(" ", words.subList(1, words.size()))));
            default -> throw new CannotException("«" + verb + "» is no verb");
        }
        return "";
    }

    private static Duration millis(List<String> words) {
        return Duration.ofMillis(Long.parseLong(words.get(2)));
    }
}
