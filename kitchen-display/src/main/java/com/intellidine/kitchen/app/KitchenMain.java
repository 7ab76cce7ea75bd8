package com.intellidine.kitchen.app;

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

/// Starts a kitchen display: `kitchen-display --data DIR`. Ends with 0 when its window is closed, with 1 when it can't
/// start, and then says why on the error stream.
public final class KitchenMain {
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private KitchenMain() {}

    public static void main(String[] words) {
        System.exit(new KitchenMain().run(List.of(words)));
    }

    private int run(List<String> words) {
        KitchenArguments arguments;
        try {
            arguments = KitchenArguments.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(KitchenArguments.USAGE);
            return 1;
        }
        AppLog.writeTo(arguments.data());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(KitchenMain.class)
                .error("unexpected failure thread={}", thread.getName(), failure));
        try (Kitchen kitchen = Kitchen.open(arguments.data(), new FxThread(), new Tones())) {
            return show(kitchen, arguments);
        } catch (UnableToReadIdentityException | UnableToOpenStoreException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int show(Kitchen kitchen, KitchenArguments arguments) {
        // A display that is told to stop stores what it has decided, and then lets go.
        Runtime.getRuntime().addShutdownHook(new Thread(kitchen::close, "stop"));
        try {
            Platform.startup(() -> shown.completeAsync(() -> open(kitchen, arguments), Runnable::run));
            Stage stage = shown.get();
            if (arguments.untilStdinCloses()) {
                Thread.ofPlatform().daemon().name("stdin").start(() -> closeWithStdin(stage));
            }
            over.await();
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println("There is no screen to show the kitchen display on. Start it on a desktop. (K-SCREEN)");
            return 1;
        } catch (ExecutionException e) {
            LoggerFactory.getLogger(KitchenMain.class).error("the window could not be opened", e);
            System.err.println("The window could not be opened; " + AppLog.NAME + " says why. (K-WINDOW)");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            Platform.exit();
        }
    }

    private Stage open(Kitchen kitchen, KitchenArguments arguments) {
        KitchenApp.Size size = arguments.window();
        KitchenApp app = new KitchenApp(kitchen.board(), arguments.theme(), size == null ? KitchenApp.DESIGN : size);
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
            LoggerFactory.getLogger(KitchenMain.class).warn("stdin failed, which ends the display", e);
        }
        Platform.runLater(stage::hide);
    }
}
