package com.intellidine.kitchen.app;

import com.intellidine.device.app.DeviceWindow;
import com.intellidine.device.app.WindowSize;
import com.intellidine.device.ui.Theme;
import com.intellidine.kitchen.board.BoardView;
import com.intellidine.kitchen.board.BoardViewModel;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/// The window of a kitchen display. Belongs to the thread of the toolkit.
public final class KitchenApp implements DeviceWindow {
    static final String TITLE = "IntelliDine Kitchen";

    /// What the display was designed for.
    public static final WindowSize DESIGN = new WindowSize(1920, 1080);

    private final BoardView view;
    private final Scene scene;
    private Theme theme;

    public KitchenApp(BoardViewModel board, Theme theme, WindowSize size) {
        this.theme = theme;
        this.view = new BoardView(board, this::switchTheme);
        this.scene = new Scene(view, size.width(), size.height());
        view.dress(scene, theme);
        view.attach();
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
            // Escape belongs to the board.
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        } else {
            stage.initStyle(StageStyle.UNDECORATED);
        }
        stage.show();
    }

    @Override
    public void close() {
        view.detach();
    }
}
