package com.intellidine.verification.demo;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Shows a window and obeys the standard input until that ends or the window is closed.
final class DrivenScreen {
    private DrivenScreen() {}

    static void run(Supplier<Stage> window, InputStream commands, PrintStream answers) {
        CountDownLatch over = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = window.get();
            stage.setOnHidden(event -> over.countDown());
            new RemoteControl(commands, answers, over::countDown).start();
        });
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }
}
