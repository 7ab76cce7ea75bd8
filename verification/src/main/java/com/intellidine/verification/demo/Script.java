package com.intellidine.verification.demo;

import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.SiteException;
import java.nio.file.Path;
import java.time.Duration;

/// What the director has one person do at one screen, in the words of that person.
final class Script {
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final int SCREEN_WAIT_MS = 60_000;

    private final Child screen;
    private final Path pictures;

    Script(Child screen, Path pictures) {
        this.screen = screen;
        this.pictures = pictures;
    }

    Script tap(String... ids) {
        for (String id : ids) {
            screen.ask("tap " + id, ANSWER_MAX);
        }
        return this;
    }

    Script doubleTap(String id) {
        screen.ask("double-tap " + id, ANSWER_MAX);
        return this;
    }

    Script signIn(String user, String pin) {
        tap("staff-" + user);
        pin.chars().forEach(digit -> tap("key-" + (char) digit));
        return sees("table-1");
    }

    /// Like pulling the plug of the screen's machine.
    void kill() {
        screen.kill();
    }

    /// Waits until the thing can be seen and pressed.
    Script sees(String id) {
        screen.ask("await " + id + " " + SCREEN_WAIT_MS, ANSWER_MAX);
        return this;
    }

    /// Waits until these words stand on the screen.
    Script reads(String words) {
        screen.ask("text " + SCREEN_WAIT_MS + " " + words, ANSWER_MAX);
        return this;
    }

    Script seesNoMore(String id) {
        screen.ask("gone " + id + " " + SCREEN_WAIT_MS, ANSWER_MAX);
        return this;
    }

    boolean has(String id) {
        return Boolean.parseBoolean(screen.ask("there " + id, ANSWER_MAX));
    }

    /// Waits until one of two things can be seen.
    ///
    /// @return which
    String seesEither(String one, String other) {
        long end = System.nanoTime() + Duration.ofMillis(SCREEN_WAIT_MS).toNanos();
        while (System.nanoTime() < end) {
            if (has(one)) {
                return one;
            }
            if (has(other)) {
                return other;
            }
        }
        throw new SiteException("There is neither «" + one + "» nor «" + other + "» on the screen.");
    }

    /// The first id on the screen that begins so; empty when there is none.
    String first(String prefix) {
        return screen.ask("first " + prefix, ANSWER_MAX);
    }

    /// Waits for an id that begins so, and gives it whole.
    String awaitFirst(String prefix) {
        return screen.ask("await-first " + prefix + " " + SCREEN_WAIT_MS, ANSWER_MAX);
    }

    Script picture(String name) {
        screen.ask("picture " + pictures.resolve(name + ".png"), ANSWER_MAX);
        return this;
    }
}
