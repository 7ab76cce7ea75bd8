package com.intellidine.pos.order;

import atlantafx.base.controls.CustomTextField;
import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.OverlayLayer;
import com.intellidine.device.ui.ScrollColumn;
import com.intellidine.device.ui.Theme;
import com.intellidine.device.ui.Tile;
import com.intellidine.device.ui.TileGrid;
import com.intellidine.pos.order.MenuViewModel.Section;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Categories at the left, dishes in the middle, the order at the right. Places never move.
public final class OrderView extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final OrderViewModel model;
    private final CustomTextField search = new CustomTextField();

    public OrderView(OrderViewModel model, OverlayLayer overlays) {
        this.model = model;
        getStyleClass().add("order");
        getStylesheets().add(Theme.sheet(OrderView.class, "order.css"));
        VBox middle = new VBox(14, searchField(), dishes());
        middle.getStyleClass().add("dishes");
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(rail(), middle, new OrderPanel(model));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        CancelQuestion question = new CancelQuestion(model, overlays);
        model.cancelling().subscribe(question::ask);
    }

    /// What stands at the left of the bar.
    public List<Node> barLeft() {
        Button back = Buttons.back("back", "Floor");
        back.setOnAction(event -> model.back());
        Label place = new Label();
        place.getStyleClass().add("bold");
        Label detail = new Label();
        detail.getStyleClass().add("muted");
        model.head().subscribe(head -> {
            place.setText(head.place());
            detail.setText(head.detail().isEmpty() ? "" : "· " + head.detail());
        });
        HBox words = new HBox(6, place, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        return List.of(back, words);
    }

    private ScrollPane rail() {
        VBox entries = new VBox(6);
        Cells.show(model.menu().sections(), entries.getChildren(), CategoryCell::new);
        ScrollPane rail = ScrollColumn.of(entries);
        rail.getStyleClass().add("rail");
        return rail;
    }

    private CustomTextField searchField() {
        NodeName.give(search, "search");
        search.setPromptText("Search dish or code");
        search.setLeft(Icon.SEARCH.draw(18));
        search.textProperty().bindBidirectional(model.menu().search());
        search.setOnAction(event -> model.addFound());
        return search;
    }

    private StackPane dishes() {
        TileGrid grid = new TileGrid(185, 104, 10);
        Cells.show(model.menu().dishes(), grid.getChildren(), () -> new DishTile(model::add));
        ScrollPane scroll = ScrollColumn.of(grid);
        EmptyState none = new EmptyState(
                Icon.SEARCH, "No dish found", "Try another part of the name, or the short code of the dish.");
        none.visibleProperty()
                .bind(Bindings.isEmpty(model.menu().dishes())
                        .and(model.menu().search().isNotEmpty()));
        StackPane stack = new StackPane(scroll, none);
        VBox.setVgrow(stack, Priority.ALWAYS);
        model.menu().dishes().addListener((javafx.beans.Observable changed) -> {
            if (search.isFocused()) {
                scroll.setVvalue(0);
            }
        });
        return stack;
    }

    /// Whoever just types, searches.
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean letter = !text.isBlank() && text.codePoints().allMatch(Character::isLetterOrDigit);
        if (letter && !search.isFocused() && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            search.requestFocus();
            search.appendText(text);
            search.end();
        }
    }

    private final class CategoryCell implements Cells.Cell<Section> {
        private final Label name = new Label();
        private final Tile tile = new Tile(name);

        CategoryCell() {
            StackPane.setAlignment(name, Pos.CENTER_LEFT);
            name.setWrapText(true);
            tile.getStyleClass().add("rail-entry");
        }

        @Override
        public Node node() {
            return tile;
        }

        @Override
        public void show(Section section, int index) {
            name.setText(section.name());
            NodeName.give(tile, Tile.id("category", section.name()));
            tile.pseudoClassStateChanged(CHOSEN, section.chosen());
            tile.setOnTap(() -> model.menu().choose(section.id()));
        }
    }
}
