package com.intellidine.verification.demo;

import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.RunningSite;
import java.nio.file.Path;
import java.util.List;

/// Starts the programs of the demo restaurant as they are driven without a screen.
final class Screens {
    private static final List<String> SERVER_JVM = List.of("-Xmx400m");
    private static final List<String> APP_JVM =
            List.of("-Xmx160m", "-XX:TieredStopAtLevel=1", "-Dglass.platform=Headless", "-Dprism.order=sw");

    private final RunningSite running;
    private final Path pictures;

    Screens(RunningSite running) {
        this.running = running;
        this.pictures = running.site().folder().resolve("screenshots");
    }

    /// @return when it serves
    Child server() {
        return running.startServer(SERVER_JVM);
    }

    Script terminal(String place) {
        return new Script(
                running.startDevice(place, DrivenTerminal.class.getName(), "terminal", APP_JVM, 1366, 768), pictures);
    }

    Script kitchen() {
        return new Script(
                running.startDevice("kitchen", DrivenKitchen.class.getName(), "kitchen", APP_JVM, 1280, 720), pictures);
    }

    Path pictures() {
        return pictures;
    }
}
