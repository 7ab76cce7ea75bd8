package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.NodeName;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the board: what is still to make of each dish, the tickets that don't fit, and the way to bumped ones.
final class Footer extends HBox {
    private final Label allDay = new Label("All day:");
    private final FittingRow counts = new FittingRow(22);
    private final Label more = new Label();
    private final Button first = Buttons.small("page-first", "Oldest");
    private final Button next = Buttons.small("page-next", "Next");
    private List<DishCount> shown = List.of();

    Footer(BoardViewModel model, CardPane cards) {
        getStyleClass().add("footer");
        setAlignment(Pos.CENTER_LEFT);
        allDay.getStyleClass().add("all-day");
        allDay.setMinWidth(Region.USE_PREF_SIZE);
        allDay.setVisible(false);
        HBox.setHgrow(counts, Priority.ALWAYS);
        NodeName.give(more, "more");
        more.getStyleClass().add("more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        Button recall = Buttons.small("recall", "Recall");
        first.setOnAction(event -> cards.firstPage());
        next.setOnAction(event -> cards.nextPage());
        recall.setOnAction(event -> model.showRecall(true));
        for (Button button : List.of(first, next, recall)) {
            button.setMinWidth(130);
            // The bump bar's keys belong to the board.
            button.setFocusTraversable(false);
        }
        getChildren().addAll(allDay, counts, more, first, next, recall);
        cards.more().subscribe(count -> showMore(count.intValue()));
        cards.onFirstPage().subscribe(onFirst -> show(first, !onFirst));
    }

    private void showMore(int count) {
        more.setText("+" + count + " more");
        show(more, count > 0);
        show(next, count > 0);
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void showCounts(List<DishCount> fresh) {
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        allDay.setVisible(!fresh.isEmpty());
        counts.getChildren().setAll(fresh.stream().map(Footer::count).toList());
    }

    private static HBox count(DishCount dish) {
        Label number = new Label(Integer.toString(dish.count()));
        number.getStyleClass().add("count-number");
        Label name = new Label(dish.dish());
        name.getStyleClass().add("count-dish");
        HBox count = new HBox(6, number, name);
        count.setAlignment(Pos.CENTER_LEFT);
        return count;
    }
}
