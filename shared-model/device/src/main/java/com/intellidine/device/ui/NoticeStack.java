package com.intellidine.device.ui;

import com.intellidine.device.ui.Notices.Notice;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows [Notices] over the foot of a screen, so that nothing moves under a finger. Never modal.
public final class NoticeStack extends VBox {
    private final Runnable release;

    public NoticeStack(Notices notices) {
        getStyleClass().add("notice-stack");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxWidth(760);
        setMaxHeight(USE_PREF_SIZE);
        release = Cells.show(notices.shown(), getChildren(), () -> new Strip(notices));
    }

    /// Lets go of the notices.
    public void detach() {
        release.run();
    }

    private static final class Strip implements Cells.Cell<Notice> {
        private final HBox box = new HBox(14);
        private final StackPane sign = new StackPane();
        private final Label sentence = new Label();
        private final Button dismiss = Buttons.small("dismiss", "OK");

        Strip(Notices notices) {
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            NodeName.give(sentence, "notice");
            HBox.setHgrow(sentence, Priority.ALWAYS);
            sentence.setMaxWidth(Double.MAX_VALUE);
            dismiss.setMinWidth(84);
            dismiss.setMaxWidth(84);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().addAll(sign, sentence, dismiss);
            dismiss.setOnAction(event -> notices.dismiss((Notice) box.getUserData()));
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(Notice notice, int index) {
            box.setUserData(notice);
            box.getStyleClass().setAll("notice", notice.tone().styleClass());
            sentence.setText(notice.sentence());
            Icon icon = notice.tone() == Tone.GOOD ? Icon.CHECK : Icon.WARNING;
            sign.getChildren().setAll(icon.draw(24));
        }
    }
}
