package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Bar;
import com.intellidine.device.ui.Chip;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import com.intellidine.device.ui.Tone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar: which station, how many tickets, whether it is live, and the time.
final class TopBar extends StackPane {
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final BoardViewModel model;
    private final HBox stations = new HBox(4);
    private final Label headline = new Label();
    private final Chip live = new Chip("");
    private final Label time = new Label();

    TopBar(BoardViewModel model, Button theme) {
        this.model = model;
        Label brand = new Label("Kitchen");
        brand.getStyleClass().add("brand");
        NodeName.give(headline, "headline");
        headline.getStyleClass().add("muted");
        NodeName.give(live, "live");
        NodeName.give(time, "time");
        for (Label label : List.of(brand, time)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().add(new Bar().left(brand, stations, headline).right(live, theme, time));
    }

    void showStations() {
        stations.setAlignment(Pos.CENTER_LEFT);
        stations.getChildren()
                .setAll(model.stations().get().stream().map(this::tab).toList());
    }

    private Button tab(StationFilter filter) {
        Button tab = new Button(filter.title());
        NodeName.give(tab, Tile.id("station", filter.title()));
        tab.getStyleClass().setAll("station-tab");
        tab.setFocusTraversable(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.pseudoClassStateChanged(CHOSEN, filter.equals(model.station().get()));
        tab.setOnAction(event -> model.show(filter));
        return tab;
    }

    void showTime(Instant now) {
        time.setText(HOUR_MINUTE.format(now.atZone(model.zone())));
        headline.setText(headline(model.board().get().tickets(), now));
    }

    static String headline(List<BoardTicket> tickets, Instant now) {
        if (tickets.isEmpty()) {
            return "No tickets";
        }
        long minutes = Age.waited(tickets.getFirst().sent(), now).toMinutes();
        return tickets.size() + (tickets.size() == 1 ? " ticket" : " tickets") + " · oldest " + minutes + " min";
    }

    void showLiveness(Liveness liveness) {
        live.textProperty().set(liveness.chip());
        live.setTone(
                switch (liveness.level()) {
                    case LIVE -> Tone.GOOD;
                    case AMBER -> Tone.WARN;
                    case NOT_LIVE -> Tone.BAD;
                });
    }
}
