package com.intellidine.pos.app;

import com.intellidine.device.identity.UnableToReadIdentityException;
import com.intellidine.device.log.AppLog;
import com.intellidine.device.store.UnableToOpenStoreException;
import com.intellidine.device.ui.FxThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/// Starts a terminal: `terminal --data DIR`. Ends with 0 when its window is closed, with 1 when it can't start, and
/// then says why on the error stream.
public final class TerminalMain {
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private TerminalMain() {}

    public static void main(String[] words) {
        System.exit(new TerminalMain().run(List.of(words)));
    }

    private int run(List<String> words) {
        TerminalArguments arguments;
        try {
            arguments = TerminalArguments.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(TerminalArguments.USAGE);
            return 1;
        }
        AppLog.writeTo(arguments.data());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(TerminalMain.class)
                .error("unexpected failure thread={}", thread.getName(), failure));
        try (Terminal terminal = Terminal.open(arguments.data(), new FxThread())) {
            return show(terminal, arguments);
        } catch (UnableToReadIdentityException | UnableToOpenStoreException e) {
            System.err.println(e.getMessage());
            FaultWindow.showWherePeopleSeeIt(String.valueOf(e.getMessage()), arguments.untilStdinCloses());
            return 1;
        }
    }

    private int show(Terminal terminal, TerminalArguments arguments) {
        // A terminal that is told to stop stores what it has decided, and then lets go.
        Runtime.getRuntime().addShutdownHook(new Thread(terminal::close, "stop"));
        try {
            Platform.startup(() -> shown.completeAsync(() -> open(terminal, arguments), Runnable::run));
            Stage stage = shown.get();
            if (arguments.untilStdinCloses()) {
                Thread.ofPlatform().daemon().name("stdin").start(() -> closeWithStdin(stage));
            }
            over.await();
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println("There is no screen to show the terminal on. Start it on a desktop. (T-SCREEN)");
            return 1;
        } catch (ExecutionException e) {
            LoggerFactory.getLogger(TerminalMain.class).error("the window could not be opened", e);
            System.err.println("The window could not be opened; " + AppLog.NAME + " says why. (T-WINDOW)");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            Platform.exit();
        }
    }

    private Stage open(Terminal terminal, TerminalArguments arguments) {
        TerminalApp.Size size = arguments.window();
        TerminalApp app =
                new TerminalApp(terminal.screens(), arguments.theme(), size == null ? TerminalApp.DESIGN : size);
        Stage stage = new Stage();
        stage.setOnHidden(event -> {
            app.close();
            over.countDown();
        });
        app.show(stage, size);
        return stage;
    }

    private static void closeWithStdin(Stage stage) {
        try (InputStream in = System.in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LoggerFactory.getLogger(TerminalMain.class).warn("stdin failed, which ends the terminal", e);
        }
        Platform.runLater(stage::hide);
    }
}
