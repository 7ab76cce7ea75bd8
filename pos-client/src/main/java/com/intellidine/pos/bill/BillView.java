package com.intellidine.pos.bill;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Keypad;
import com.intellidine.device.ui.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The bill at the left; paying it, or that it is paid, at the right.
public final class BillView extends HBox {
    private final BillViewModel model;
    private final CashPane cash;

    public BillView(BillViewModel model) {
        this.model = model;
        getStyleClass().add("bill-screen");
        getStylesheets().add(Theme.sheet(BillView.class, "bill.css"));
        ReceiptPane receipt = new ReceiptPane();
        model.preview().subscribe(receipt::show);
        cash = new CashPane(model);
        PaidPane paid = new PaidPane(model);
        StackPane right = new StackPane(cash, paid);
        HBox.setHgrow(right, Priority.ALWAYS);
        model.paid().subscribe(shown -> {
            cash.setVisible(!shown.shown());
            paid.setVisible(shown.shown());
        });
        getChildren().addAll(receipt, right);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /// What stands at the left of the bar.
    public List<Node> barLeft() {
        Button back = Buttons.back("back", "");
        back.setOnAction(event -> model.back());
        Label title = new Label();
        title.getStyleClass().add("bold");
        Label detail = new Label();
        detail.getStyleClass().add("muted");
        model.head().subscribe(head -> {
            back.setText(head.place());
            title.setText(head.title());
            detail.setText(head.detail());
        });
        return List.of(back, title, detail);
    }

    private void typed(KeyEvent event) {
        if (model.paid().get().shown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.take();
        } else {
            Keypad.Key.typed(event).ifPresent(cash::press);
        }
    }
}
