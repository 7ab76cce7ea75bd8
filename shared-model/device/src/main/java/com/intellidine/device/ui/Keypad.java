package com.intellidine.device.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Digits for fingers, and the same by keyboard through [Key#typed(KeyEvent)].
public final class Keypad extends GridPane {
    /// What was pressed.
    public enum Key {
        DIGIT_1("1"),
        DIGIT_2("2"),
        DIGIT_3("3"),
        DIGIT_4("4"),
        DIGIT_5("5"),
        DIGIT_6("6"),
        DIGIT_7("7"),
        DIGIT_8("8"),
        DIGIT_9("9"),
        CLEAR("Clear"),
        DOUBLE_ZERO("00"),
        DIGIT_0("0"),
        BACK("");

        private final String text;

        Key(String text) {
            this.text = text;
        }

        /// The digits that it stands for; empty for [#CLEAR] and [#BACK].
        public String digits() {
            return this == CLEAR ? "" : text;
        }

        /// As typed on a keyboard.
        public static Optional<Key> typed(KeyEvent event) {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                return Optional.of(BACK);
            }
            if (event.getCode() == KeyCode.DELETE) {
                return Optional.of(CLEAR);
            }
            String text = event.getText();
            return List.of(values()).stream()
                    .filter(key -> text.length() == 1 && key.digits().equals(text))
                    .findFirst();
        }

        private String id() {
            return switch (this) {
                case CLEAR -> "key-clear";
                case BACK -> "key-back";
                default -> "key-" + text;
            };
        }
    }

    /// @param corner what stands left of the zero: [Key#CLEAR] or [Key#DOUBLE_ZERO]
    public Keypad(Key corner, Consumer<Key> onKey) {
        getStyleClass().add("keypad");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            getColumnConstraints().add(third);
        }
        List<Key> keys = List.of(
                Key.DIGIT_1,
                Key.DIGIT_2,
                Key.DIGIT_3,
                Key.DIGIT_4,
                Key.DIGIT_5,
                Key.DIGIT_6,
                Key.DIGIT_7,
                Key.DIGIT_8,
                Key.DIGIT_9,
                corner,
                Key.DIGIT_0,
                Key.BACK);
        for (int i = 0; i < keys.size(); i++) {
            add(button(keys.get(i), onKey), i % 3, i / 3);
        }
    }

    private static Button button(Key key, Consumer<Key> onKey) {
        Button button = Buttons.secondary(key.id(), key.text);
        button.getStyleClass().add("key");
        button.setMaxHeight(Double.MAX_VALUE);
        // The keyboard's digits go to the screen as a whole; a focused key would eat Enter.
        button.setFocusTraversable(false);
        button.setOnAction(event -> onKey.accept(key));
        if (key == Key.BACK) {
            button.setGraphic(Icon.BACKSPACE.draw(34));
            button.setAccessibleText("Delete the last digit");
        }
        if (key == Key.CLEAR) {
            button.getStyleClass().add("key-word");
        }
        return button;
    }
}
