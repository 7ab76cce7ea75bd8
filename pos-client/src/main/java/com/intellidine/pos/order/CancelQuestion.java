package com.intellidine.pos.order;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Overlay;
import com.intellidine.device.ui.OverlayLayer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Asks whether an order is to be cancelled; where a reason is needed, tapping it is the answer.
final class CancelQuestion {
    private final OrderViewModel model;
    private final OverlayLayer layer;

    CancelQuestion(OrderViewModel model, OverlayLayer layer) {
        this.model = model;
        this.layer = layer;
    }

    void ask(Cancelling asked) {
        if (!asked.asked()) {
            layer.hide();
            return;
        }
        Overlay overlay = new Overlay(asked.title(), model::dismissCancel).text(asked.consequence());
        Button keep = Buttons.small("keep-order", "Keep the order");
        keep.setOnAction(event -> model.dismissCancel());
        if (asked.reasons().isEmpty()) {
            Button cancel = Buttons.small("confirm-cancel", "Cancel the order");
            cancel.getStyleClass().add("danger");
            cancel.setOnAction(event -> model.cancel(""));
            overlay.actions(keep, cancel);
        } else {
            VBox reasons = new VBox(8);
            for (int i = 0; i < asked.reasons().size(); i++) {
                String reason = asked.reasons().get(i);
                Button button = Buttons.small("reason-" + (i + 1), "Cancel: " + reason);
                button.getStyleClass().add("danger");
                button.setOnAction(event -> model.cancel(reason));
                reasons.getChildren().add(button);
            }
            overlay.body(reasons).actions(keep);
        }
        layer.show(overlay);
    }
}
