package com.intellidine.device.app;

import com.intellidine.device.app.DeviceProgram.Opened;
import com.intellidine.device.identity.UnableToReadIdentityException;
import com.intellidine.device.log.AppLog;
import com.intellidine.device.store.UnableToOpenStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a program from its command line and keeps it until its window is closed.
public final class DeviceMain {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceMain.class);

    private final DeviceProgram program;
    private final DeviceArguments arguments;
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private DeviceMain(DeviceProgram program, DeviceArguments arguments) {
        this.program = program;
        this.arguments = arguments;
    }

    /// Returns when the program is over.
    ///
    /// @return for the system: 0 after its window was closed, 1 when it could not start, which it then says on the
    ///     error stream
    public static int main(DeviceProgram program, List<String> words) {
        DeviceArguments arguments;
        try {
            arguments = DeviceArguments.parse(program, words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(program.usage());
            return 1;
        }
        AppLog.writeTo(arguments.data());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("unexpected failure thread={}", thread.getName(), failure));
        return new DeviceMain(program, arguments).run();
    }

    private int run() {
        Opened opened;
        try {
            opened = program.opening().apply(arguments.data());
        } catch (UnableToReadIdentityException | UnableToOpenStoreException e) {
            return sayThatItCannotStart(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("could not start", e);
            return sayThatItCannotStart("The " + program.name() + " can't start: something is wrong in the program"
                    + " itself. " + AppLog.NAME + " in " + arguments.data() + " says what; call support. ("
                    + program.faultLetter() + "-START)");
        }
        try (Opened device = opened) {
            return show(device);
        }
    }

    private int sayThatItCannotStart(String sentence) {
        System.err.println(sentence);
        FaultWindow.showWherePeopleSeeIt(program, sentence, arguments.untilStdinCloses());
        return 1;
    }

    private int show(Opened device) {
        // A device that is told to stop stores what it has decided, and then lets go.
        Runtime.getRuntime().addShutdownHook(new Thread(device::close, "stop"));
        try {
            Platform.startup(() -> shown.completeAsync(() -> open(device), Runnable::run));
            Stage stage = shown.get();
            if (arguments.untilStdinCloses()) {
                Thread.ofPlatform().daemon().name("stdin").start(() -> closeWithStdin(stage));
            }
            over.await();
            return 0;
        } catch (UnsupportedOperationException e) {
            return refuse("There is no screen to show the " + program.name() + " on. Start it on a desktop.", "SCREEN");
        } catch (ExecutionException e) {
            LOG.error("the window could not be opened", e);
            return refuse("The window could not be opened; " + AppLog.NAME + " says why.", "WINDOW");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            Platform.exit();
        }
    }

    private int refuse(String sentence, String fault) {
        System.err.println(sentence + " (" + program.faultLetter() + "-" + fault + ")");
        return 1;
    }

    private Stage open(Opened device) {
        WindowSize size = arguments.window();
        DeviceWindow window = device.window().apply(arguments.theme(), size == null ? program.design() : size);
        Stage stage = new Stage();
        stage.setOnHidden(event -> {
            try {
                window.close();
            } finally {
                over.countDown();
            }
        });
        window.show(stage, size);
        return stage;
    }

    private static void closeWithStdin(Stage stage) {
        try (InputStream in = System.in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.warn("stdin failed, which ends the program", e);
        }
        Platform.runLater(stage::hide);
    }
}
