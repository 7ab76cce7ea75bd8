package com.intellidine.pos.app;

import com.intellidine.device.app.DeviceWindow;
import com.intellidine.device.app.WindowSize;
import com.intellidine.device.ui.Theme;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window of a terminal. Belongs to the thread of the toolkit.
public final class TerminalApp implements DeviceWindow {
    static final String TITLE = "IntelliDine Terminal";

    /// What the terminal was designed for.
    public static final WindowSize DESIGN = new WindowSize(1366, 768);

    private final TerminalView view;
    private final Scene scene;
    private final Timeline seconds;
    private Theme theme;

    public TerminalApp(TerminalViewModel screens, Theme theme, WindowSize size) {
        this.theme = theme;
        this.view = new TerminalView(screens, this::switchTheme);
        this.scene = view.scene(theme, size.width(), size.height());
        this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> screens.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
    }

    private void switchTheme() {
        theme = theme.other();
        view.dress(scene, theme);
    }

    public Scene scene() {
        return scene;
    }

    @Override
    public void show(Stage stage, @Nullable WindowSize window) {
        stage.setTitle(TITLE);
        stage.setScene(scene);
        if (window == null) {
            // Escape goes back; it does not leave the whole screen.
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        } else {
            stage.sizeToScene();
        }
        stage.show();
    }

    @Override
    public void close() {
        seconds.stop();
    }
}
