package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One ticket, or a part of a long one. Kept for as long as the ticket is shown; only what changed is drawn again.
final class TicketCard extends VBox {
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final PseudoClass AMBER = PseudoClass.getPseudoClass("amber");
    private static final PseudoClass RED = PseudoClass.getPseudoClass("red");
    private static final PseudoClass TAKEAWAY = PseudoClass.getPseudoClass("takeaway");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int KEYS_MAX = 9;
    private static final int SHORT_TITLE_MAX_CHARS = 9;

    private final BoardViewModel model;
    private final Label title = new Label();
    private final Label number = new Label();
    private final Label timer = new Label();
    private final HBox head = new HBox(12);
    private final Label subtitle = new Label();
    private final Label key = new Label();
    private final Label strip = new Label();
    private final LineStack body = new LineStack();
    private final List<LineRow> rows = new ArrayList<>();
    private Slice slice;

    TicketCard(BoardViewModel model, Slice first) {
        this.model = model;
        this.slice = first;
        getStyleClass().add("ticket");
        title.getStyleClass().add("ticket-title");
        title.setWrapText(true);
        number.getStyleClass().add("ticket-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        timer.getStyleClass().add("ticket-timer");
        timer.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("ticket-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, number, Buttons.spring(), timer);
        // A second tap that belongs to the first bumps; a third or fourth is a nervous finger.
        head.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                if (event.getClickCount() == 2) {
                    model.bump(slice.ticket().id());
                } else if (event.getClickCount() == 1) {
                    model.select(slice.ticket().id());
                }
            }
        });
        subtitle.getStyleClass().add("ticket-subtitle");
        key.getStyleClass().add("ticket-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = new HBox(8, subtitle, Buttons.spring(), key);
        below.getStyleClass().add("ticket-below");
        below.setAlignment(Pos.CENTER_LEFT);
        strip.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, below, strip, body);
    }

    Slice slice() {
        return slice;
    }

    void show(Slice fresh, ZoneId zone) {
        slice = fresh;
        BoardTicket ticket = fresh.ticket();
        NodeName.give(this, Tile.id("ticket", fresh.code()));
        NodeName.give(head, Tile.id("head", fresh.code()));
        title.setText(ticket.title());
        title.pseudoClassStateChanged(LONG, ticket.title().length() > SHORT_TITLE_MAX_CHARS);
        number.setText(ticket.number() + (fresh.parts() > 1 ? " · " + fresh.part() + "/" + fresh.parts() : ""));
        subtitle.setText(ticket.subtitle());
        pseudoClassStateChanged(TAKEAWAY, ticket.takeaway());
        showStrip(ticket, zone);
        showLines(fresh);
    }

    private void showStrip(BoardTicket ticket, ZoneId zone) {
        String at = HOUR_MINUTE.format(ticket.sent().atZone(zone));
        String later = ticket.repeat() ? "SENT AGAIN " + at + ", nothing new" : "ADD-ON " + at;
        String text = ticket.cancelled() ? "ORDER CANCELLED" : ticket.addOn() ? later : "";
        strip.setText(text);
        strip.getStyleClass().setAll("label", style(ticket));
        strip.setVisible(!text.isEmpty());
        strip.setManaged(!text.isEmpty());
    }

    private static String style(BoardTicket ticket) {
        return ticket.cancelled() ? "cancelled-strip" : ticket.repeat() ? "repeat-strip" : "add-on-strip";
    }

    private void showLines(Slice fresh) {
        List<BoardLine> all = fresh.ticket().lines();
        boolean several = all.stream().map(BoardLine::station).distinct().count() > 1;
        while (rows.size() < fresh.lines().size()) {
            rows.add(new LineRow());
        }
        for (int i = 0; i < fresh.lines().size(); i++) {
            BoardLine line = fresh.lines().get(i);
            boolean begins = i == 0 || !fresh.lines().get(i - 1).station().equals(line.station());
            String heading =
                    several && begins ? StationFilter.title(line.station()).toUpperCase(Locale.ROOT) : "";
            rows.get(i)
                    .show(
                            line,
                            Tile.id("line", fresh.ticket().number() + "-" + (fresh.first() + i)),
                            heading,
                            () -> model.tapLine(slice.ticket().id(), line.id()));
        }
        body.show(rows.subList(0, fresh.lines().size()).stream()
                .map(LineRow::node)
                .toList());
    }

    void showAge(Instant now) {
        Age age = Age.of(slice.ticket(), now);
        timer.setText(age.timer());
        head.pseudoClassStateChanged(AMBER, age.level() == Age.Level.AMBER);
        head.pseudoClassStateChanged(RED, age.level() == Age.Level.RED);
    }

    void showSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /// @param place among the tickets on the screen, from 1: the key that selects it
    void showKey(int place) {
        key.setText(place <= KEYS_MAX && slice.part() == 1 ? Integer.toString(place) : "");
        key.setVisible(!key.getText().isEmpty());
    }
}
