package com.intellidine.pos.bill;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Keypad;
import com.intellidine.device.ui.NodeName;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// While there is something to pay: the amount, the cash in the middle; change and the one button at the right.
final class CashPane extends HBox {
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass ENOUGH = PseudoClass.getPseudoClass("enough");

    private final BillViewModel model;

    CashPane(BillViewModel model) {
        this.model = model;
        VBox middle = new VBox(due(), presets(), new Keypad(Keypad.Key.DOUBLE_ZERO, this::press));
        middle.getStyleClass().add("cash-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox side = new VBox(given(), change(), Buttons.spring(), print(), take());
        VBox.setVgrow(side.getChildren().get(2), Priority.ALWAYS);
        side.getStyleClass().add("cash-side");
        getChildren().addAll(middle, side);
    }

    void press(Keypad.Key key) {
        switch (key) {
            case CLEAR -> model.clear();
            case BACK -> model.deleteLast();
            default -> model.type(key.digits());
        }
    }

    private HBox due() {
        Label word = new Label("To pay");
        word.getStyleClass().add("muted");
        Label amount = new Label();
        NodeName.give(amount, "to-pay");
        amount.getStyleClass().add("due");
        model.cash().subscribe(cash -> amount.setText(Rupees.withSign(cash.due())));
        HBox row = new HBox(word, Buttons.spring(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private HBox presets() {
        HBox row = new HBox(10);
        row.getStyleClass().add("presets");
        model.presets().subscribe(presets -> {
            row.getChildren().clear();
            Button exact = preset("exact", "Exact");
            exact.setOnAction(event -> model.exact());
            mark(exact, model.cash().get().due());
            row.getChildren().add(exact);
            for (CashPresets.Preset preset : presets) {
                Button button = preset(preset.id(), preset.text());
                button.setOnAction(event -> model.preset(preset.amount()));
                mark(button, preset.amount());
                row.getChildren().add(button);
            }
        });
        model.cash()
                .subscribe(cash -> row.getChildren()
                        .forEach(button -> button.pseudoClassStateChanged(
                                GIVEN,
                                !cash.given().isZero()
                                        && cash.given()
                                                .equals(
                                                        NodeName.of(button)
                                                                        .filter("exact"::equals)
                                                                        .isPresent()
                                                                ? cash.due()
                                                                : button.getUserData()))));
        return row;
    }

    private static void mark(Button button, Money amount) {
        button.setUserData(amount);
    }

    private static Button preset(String id, String text) {
        Button button = Buttons.secondary(id, text);
        button.setPrefWidth(1);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private VBox given() {
        Label word = new Label("Cash given");
        word.getStyleClass().add("muted");
        Label amount = new Label();
        NodeName.give(amount, "given");
        amount.getStyleClass().add("given");
        model.cash().subscribe(cash -> amount.setText(Rupees.withSign(cash.given())));
        return new VBox(word, amount);
    }

    private VBox change() {
        Label word = new Label();
        Label figure = new Label();
        NodeName.give(figure, "change");
        figure.getStyleClass().add("change-figure");
        VBox card = new VBox(word, figure);
        card.getStyleClass().add("change");
        model.cash().subscribe(cash -> {
            word.setText(cash.label());
            figure.setText(cash.figure());
            boolean typed = !cash.given().isZero();
            card.pseudoClassStateChanged(ENOUGH, cash.enough());
            card.pseudoClassStateChanged(SHORT, typed && !cash.enough());
        });
        return card;
    }

    private Button print() {
        Button print = Buttons.small("print-bill", model.printLabel());
        print.setOnAction(event -> model.printBill());
        print.disableProperty().bind(model.saving());
        model.head().subscribe(head -> print.setText(head.again() ? "Print bill again" : model.printLabel()));
        return print;
    }

    private Button take() {
        Button take = Buttons.primary("take-cash", "");
        take.setMinHeight(Region.USE_PREF_SIZE);
        take.setWrapText(true);
        take.setOnAction(event -> model.take());
        Runnable show = () -> {
            boolean saving = model.saving().get();
            take.setText(saving ? "Saving …" : model.cash().get().take());
            take.setDisable(saving || !model.cash().get().enough());
        };
        model.cash().subscribe(cash -> show.run());
        model.saving().subscribe(saving -> show.run());
        return take;
    }
}
