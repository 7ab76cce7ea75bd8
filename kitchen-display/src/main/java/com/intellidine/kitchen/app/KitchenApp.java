package com.intellidine.kitchen.app;

import com.intellidine.device.ui.Theme;
import com.intellidine.kitchen.board.BoardView;
import com.intellidine.kitchen.board.BoardViewModel;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/// The window of a kitchen display. Belongs to the thread of the toolkit.
public final class KitchenApp implements AutoCloseable {
    /// What the display was designed for.
    public static final Size DESIGN = new Size(1920, 1080);

    private final BoardView view;
    private final Scene scene;
    private Theme theme;

    /// Of a window, in pixels.
    public record Size(int width, int height) {}

    public KitchenApp(BoardViewModel board, Theme theme, Size size) {
        this.theme = theme;
        this.view = new BoardView(board, this::switchTheme);
        this.scene = new Scene(view, size.width(), size.height());
        theme.dress(scene);
        view.attach();
    }

    private void switchTheme() {
        theme = theme.other();
        theme.dress(scene);
    }

    public Scene scene() {
        return scene;
    }

    /// @param window null for the whole screen
    public void show(Stage stage, @Nullable Size window) {
        stage.setTitle("IntelliDine Kitchen");
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
