package com.intellidine.verification.demo;

import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.RunningSite;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The demo with windows: two terminals and a kitchen display to play with, until the last one is closed.
final class OpenHouse {
    private static final long LOOK_EVERY_MS = 500;

    private final RunningSite running;
    private final Consumer<String> say;

    OpenHouse(RunningSite running, Consumer<String> say) {
        this.running = running;
        this.say = say;
    }

    void untilClosed() {
        say.accept("Starting the server …");
        running.startServer(List.of("-Xmx400m"));
        List<Child> windows = List.of(
                running.startDevice("till-1", DrivenTerminal.class.getName(), "terminal", List.of(), 1366, 768),
                running.startDevice("till-2", DrivenTerminal.class.getName(), "terminal", List.of(), 1366, 768),
                running.startDevice("kitchen", DrivenKitchen.class.getName(), "kitchen", List.of(), 1280, 720));
        say.accept(
                "Sign in as Asha (waiter, PIN 3333) or Meena (manager, PIN 1111). The server answers at http://127.0.0.1:"
                        + running.site().port() + ". Close the windows to end.");
        while (windows.stream().anyMatch(Child::isAlive)) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
