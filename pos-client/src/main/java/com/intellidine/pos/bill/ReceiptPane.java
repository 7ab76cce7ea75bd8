package com.intellidine.pos.bill;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.ScrollColumn;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The bill as it will be on paper.
final class ReceiptPane extends VBox {
    private final VBox paper = new VBox();
    private final VBox foot = new VBox();

    ReceiptPane() {
        getStyleClass().add("receipt");
        paper.getStyleClass().add("receipt-part");
        foot.getStyleClass().add("receipt-part");
        ScrollPane scroll = ScrollColumn.of(paper);
        scroll.setMinHeight(0);
        // As high as its lines, so that the total follows them as on paper; it scrolls when there are many.
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        scroll.setMaxHeight(USE_PREF_SIZE);
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(scroll, foot);
    }

    void show(Preview preview) {
        paper.getChildren().clear();
        Label name = new Label(preview.restaurant());
        name.getStyleClass().add("receipt-name");
        VBox head = new VBox(name);
        head.setAlignment(Pos.CENTER);
        for (String line : preview.head()) {
            Label label = new Label(line);
            label.getStyleClass().addAll("muted", "small-text");
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            head.getChildren().add(label);
        }
        paper.getChildren().addAll(head, rule());
        preview.lines().forEach(line -> paper.getChildren().add(row(line)));
        foot.getChildren().setAll(rule());
        preview.foot().forEach(line -> foot.getChildren().add(row(line)));
        HBox total = row(new Preview.Row("Total", preview.total()));
        total.getStyleClass().add("receipt-total");
        foot.getChildren().addAll(rule(), total);
    }

    private static HBox row(Preview.Row row) {
        Label label = new Label(row.label());
        label.setWrapText(true);
        Label amount = new Label(row.amount());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, label, Buttons.spring(), amount);
        line.getStyleClass().add("receipt-row");
        return line;
    }

    private static Node rule() {
        Region rule = new Region();
        rule.getStyleClass().add("receipt-rule");
        return rule;
    }
}
