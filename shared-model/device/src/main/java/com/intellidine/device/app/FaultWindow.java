package com.intellidine.device.app;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import java.io.Console;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in a window why the program can't start, to whoever started it from an icon and sees no error stream.
final class FaultWindow {
    private static final Logger LOG = LoggerFactory.getLogger(FaultWindow.class);

    private FaultWindow() {}

    /// Waits until the window is closed. Does nothing where nobody would close it: on a command line, for a program
    /// that started this one, without a screen.
    static void showWherePeopleSeeIt(DeviceProgram program, String sentence, boolean startedByProgram) {
        boolean drawnInMemory = "Headless".equals(System.getProperty("glass.platform"));
        if (startedByProgram || onCommandLine() || drawnInMemory) {
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(program, sentence, closed));
            closed.await();
            Platform.exit();
        } catch (UnsupportedOperationException e) {
            LOG.info("no screen to say it on reason={}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// JDK 25 gives null again where there is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onCommandLine() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static void show(DeviceProgram program, String sentence, CountDownLatch closed) {
        Stage stage = new Stage();
        Button close = Buttons.primary("close", "Close");
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.hide());
        VBox content =
                new VBox(16, new EmptyState(Icon.WARNING, "The " + program.name() + " can't start", sentence), close);
        content.setAlignment(Pos.CENTER);
        content.setPadding(new Insets(24));
        Scene scene = new Scene(content, 720, 420);
        program.theme().dress(scene);
        stage.setTitle(program.title());
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.countDown());
        stage.show();
    }
}
