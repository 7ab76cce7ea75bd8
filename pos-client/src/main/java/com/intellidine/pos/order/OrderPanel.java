package com.intellidine.pos.order;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.ScrollColumn;
import com.intellidine.pos.order.OrderRow.Entry;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The right of the order screen: the lines, what they come to, Send and Pay at the foot.
final class OrderPanel extends VBox {
    private final OrderViewModel model;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = ScrollColumn.of(lines);

    OrderPanel(OrderViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        Cells.show(model.rows(), lines.getChildren(), () -> new LineCell(model));
        lines.getStyleClass().add("lines");
        // Without this a short window would push Send and Pay out of sight.
        scroll.setMinHeight(0);
        StackPane middle = new StackPane(scroll, nothingYet());
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(header(), middle, totals(), buttons());
        model.rows().addListener((ListChangeListener<OrderRow>) change -> showSelected());
    }

    private HBox header() {
        Label number = new Label();
        number.getStyleClass().add("order-number");
        Label since = new Label();
        since.getStyleClass().add("muted");
        HBox words = new HBox(10, number, since);
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMaxHeight(USE_PREF_SIZE);
        model.head().subscribe(head -> {
            number.setText(head.number());
            since.setText(head.since());
        });
        Button cancel = Buttons.icon("cancel-order", Icon.BIN, "Cancel this order");
        cancel.getStyleClass().add("quiet");
        cancel.setOnAction(event -> model.askToCancel());
        model.actions().subscribe(actions -> cancel.setVisible(actions.canCancel()));
        HBox header = new HBox(words, Buttons.spring(), cancel);
        header.getStyleClass().add("panel-head");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private VBox nothingYet() {
        EmptyState empty = new EmptyState(Icon.PLATE, "Tap a dish to begin", "The first dish opens the order.");
        Label guests = new Label();
        guests.getStyleClass().add("guests");
        Button fewer = Buttons.icon("covers-fewer", Icon.MINUS, "One guest fewer");
        fewer.setOnAction(event -> model.changeGuests(-1));
        Button more = Buttons.icon("covers-more", Icon.PLUS, "One guest more");
        more.setOnAction(event -> model.changeGuests(1));
        HBox stepper = new HBox(12, fewer, guests, more);
        stepper.setAlignment(Pos.CENTER);
        Button seat = Buttons.small("seat", "");
        seat.setOnAction(event -> model.seat());
        VBox seating = new VBox(12, stepper, seat);
        seating.getStyleClass().add("seating");
        model.head().subscribe(head -> {
            seating.setVisible(head.guests() > 0);
            guests.setText(head.guests() == 1 ? "1 guest" : head.guests() + " guests");
            seat.setText("Seat " + guests.getText() + " without ordering");
        });
        VBox nothing = new VBox(empty, seating);
        nothing.setAlignment(Pos.CENTER);
        nothing.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        return nothing;
    }

    private VBox totals() {
        VBox parts = new VBox(2);
        Label word = new Label("Total");
        Label total = new Label();
        NodeName.give(total, "total");
        word.getStyleClass().add("total");
        total.getStyleClass().add("total");
        HBox grand = new HBox(word, Buttons.spring(), total);
        model.foot().subscribe(foot -> {
            parts.getChildren()
                    .setAll(foot.parts().stream().map(OrderPanel::part).toList());
            total.setText(foot.total());
        });
        VBox totals = new VBox(2, parts, grand);
        totals.getStyleClass().add("totals");
        return totals;
    }

    private static Node part(Foot.Part part) {
        return new HBox(new Label(part.label()), Buttons.spring(), new Label(part.amount()));
    }

    private VBox buttons() {
        Button send = Buttons.primary("send", "");
        send.setOnAction(event -> model.send());
        Button pay = Buttons.secondary("bill-and-pay", "Bill and pay");
        pay.setOnAction(event -> model.billAndPay());
        model.actions().subscribe(actions -> {
            send.setText(actions.send());
            send.setDisable(!actions.canSend());
            pay.setDisable(!actions.canBill());
        });
        VBox buttons = new VBox(8, send, pay);
        buttons.getStyleClass().add("panel-buttons");
        return buttons;
    }

    /// The selected line is never out of sight.
    private void showSelected() {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof Entry entry
                    && entry.selected()
                    && i < lines.getChildren().size()) {
                scrollTo(lines.getChildren().get(i));
            }
        }
    }

    private void scrollTo(Node row) {
        scroll.applyCss();
        scroll.layout();
        Bounds bounds = row.getBoundsInParent();
        double view = scroll.getViewportBounds().getHeight();
        double spare = lines.getHeight() - view;
        if (spare <= 0) {
            return;
        }
        double top = scroll.getVvalue() * spare;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / spare);
        } else if (bounds.getMaxY() > top + view) {
            scroll.setVvalue((bounds.getMaxY() - view) / spare);
        }
    }
}
