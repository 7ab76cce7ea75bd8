package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Covers the screen while no ticket can arrive. What is known can still be cooked: one tap makes it a strip at
/// the top, which stays for as long as the board is not live.
final class NotLiveView extends VBox {
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final double ICON_FROM_HEIGHT_PX = 900;

    private final Label since = new Label();
    private final Label stripSince = new Label();
    private final HBox strip = new HBox(16);
    private boolean known;

    NotLiveView() {
        NodeName.give(this, "not-live");
        getStyleClass().add("not-live");
        setAlignment(Pos.CENTER);
        since.getStyleClass().add("not-live-title");
        Label missing = line("No till answers, nor does the centre: tickets may be missing.", "not-live-what");
        VBox advice = new VBox(
                10,
                line("1   Ask the waiters to bring new orders on paper, or to call them out.", "not-live-advice"),
                line("2   Check that this display, the tills and the network box have power.", "not-live-advice"),
                line("3   Go on with the tickets that are here. This sign goes away by itself.", "not-live-advice"));
        advice.setMaxWidth(USE_PREF_SIZE);
        Button cook = Buttons.secondary("keep-cooking", "Show the tickets that are here");
        cook.setMaxWidth(520);
        cook.setOnAction(event -> {
            known = true;
            setVisible(false);
            showStrip(true);
        });
        StackPane sign = Icon.OFFLINE.draw(140);
        // On a low screen the words need the room.
        sign.managedProperty().bind(heightProperty().greaterThan(ICON_FROM_HEIGHT_PX));
        sign.visibleProperty().bind(sign.managedProperty());
        getChildren().addAll(sign, since, missing, advice, cook);
        NodeName.give(strip, "not-live-strip");
        strip.getStyleClass().add("not-live-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getChildren().addAll(Icon.OFFLINE.draw(32), stripSince);
        setVisible(false);
        showStrip(false);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    HBox strip() {
        return strip;
    }

    private void showStrip(boolean shown) {
        strip.setVisible(shown);
        strip.setManaged(shown);
    }

    void show(Liveness liveness, ZoneId zone) {
        boolean notLive = liveness.level() == Liveness.Level.NOT_LIVE;
        if (!notLive) {
            known = false;
        }
        String text = "NOT LIVE since " + HOUR_MINUTE.format(minute(liveness.lastContact(), zone));
        since.setText(text);
        stripSince.setText(text + ": tickets may be missing. Take orders on paper.");
        setVisible(notLive && !known);
        showStrip(notLive && known);
    }

    private static java.time.LocalTime minute(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime();
    }
}
