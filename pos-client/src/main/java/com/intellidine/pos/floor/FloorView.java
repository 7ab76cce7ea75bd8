package com.intellidine.pos.floor;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Overlay;
import com.intellidine.device.ui.OverlayLayer;
import com.intellidine.device.ui.ScrollColumn;
import com.intellidine.device.ui.Theme;
import com.intellidine.device.ui.Tile;
import com.intellidine.device.ui.TileGrid;
import com.intellidine.pos.floor.FloorViewModel.Choice;
import com.intellidine.pos.floor.FloorViewModel.Page;
import com.intellidine.pos.floor.FloorViewModel.Section;
import com.intellidine.pos.floor.TableState.Look;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Sections at the left, tables in the middle, the legend at the foot.
public final class FloorView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FloorViewModel model;
    private final OverlayLayer overlays;

    public FloorView(FloorViewModel model, OverlayLayer overlays) {
        this.model = model;
        this.overlays = overlays;
        getStyleClass().add("floor");
        getStylesheets().add(Theme.sheet(FloorView.class, "floor.css"));
        HBox main = new HBox(rail(), grid());
        VBox.setVgrow(main, Priority.ALWAYS);
        getChildren().addAll(main, foot());
        model.choice().subscribe(this::ask);
    }

    /// What stands at the left of the bar.
    public List<Node> barLeft() {
        Label restaurant = new Label();
        restaurant.textProperty().bind(model.restaurant());
        restaurant.getStyleClass().add("brand");
        HBox tabs = new HBox(4, tab("floor", "Floor", Page.TABLES), tab("takeaway", "Takeaway", Page.TAKEAWAY));
        tabs.setAlignment(Pos.CENTER_LEFT);
        return List.of(restaurant, tabs);
    }

    private Tile tab(String id, String text, Page page) {
        Label label = new Label(text);
        Label count = new Label();
        count.getStyleClass().add("bold");
        count.textProperty().bind(page == Page.TAKEAWAY ? model.takeawayCount() : Bindings.concat(""));
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        HBox content = new HBox(6, label, count);
        content.setAlignment(Pos.CENTER);
        Tile tab = new Tile(content);
        NodeName.give(tab, id);
        tab.getStyleClass().add("tab");
        tab.setOnTap(() -> model.showPage(page));
        model.page().subscribe(shown -> tab.pseudoClassStateChanged(CHOSEN, shown == page));
        return tab;
    }

    private VBox rail() {
        VBox sections = new VBox(8);
        Cells.show(model.sections(), sections.getChildren(), SectionCell::new);
        VBox rail = new VBox(sections);
        rail.getStyleClass().add("rail");
        rail.visibleProperty().bind(model.page().isEqualTo(Page.TABLES));
        rail.managedProperty().bind(rail.visibleProperty());
        return rail;
    }

    private StackPane grid() {
        TileGrid grid = new TileGrid(218, 150, 16);
        grid.getStyleClass().add("floor-grid");
        Cells.show(model.tiles(), grid.getChildren(), () -> new TableCell(model));
        ScrollPane scroll = ScrollColumn.of(grid);
        EmptyState none = new EmptyState(
                Icon.PLATE,
                "No tables yet",
                "Tables appear here as soon as they are set up on any device. Takeaway orders can be taken already.");
        none.visibleProperty().bind(Bindings.isEmpty(model.tiles()));
        StackPane stack = new StackPane(scroll, none);
        HBox.setHgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private HBox foot() {
        HBox foot = new HBox();
        foot.getStyleClass().add("legend");
        foot.setAlignment(Pos.CENTER_LEFT);
        for (Look look : Look.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", look.styleClass());
            Label title = new Label(look.title());
            HBox entry = new HBox(8, swatch, title);
            entry.setAlignment(Pos.CENTER_LEFT);
            foot.getChildren().add(entry);
        }
        Label totals = new Label();
        NodeName.give(totals, "totals");
        totals.textProperty().bind(model.totals());
        foot.getChildren().addAll(Buttons.spring(), totals);
        return foot;
    }

    private void ask(Choice choice) {
        if (choice.options().isEmpty()) {
            overlays.hide();
            return;
        }
        VBox options = new VBox(8);
        for (Choice.Option option : choice.options()) {
            Button button = Buttons.secondary("choose-" + option.number(), option.number() + "   " + option.detail());
            button.setOnAction(event -> model.choose(option.order()));
            options.getChildren().add(button);
        }
        Button cancel = Buttons.small("choose-none", "Back to the floor");
        cancel.setOnAction(event -> model.dismissChoice());
        overlays.show(new Overlay(choice.title(), model::dismissChoice)
                .text("Two devices opened this table without seeing each other. Both orders are kept; which one is it?")
                .body(options)
                .actions(cancel));
    }

    private final class SectionCell implements Cells.Cell<Section> {
        private final Label name = new Label();
        private final Tile tile = new Tile(name);

        SectionCell() {
            StackPane.setAlignment(name, Pos.CENTER_LEFT);
            tile.getStyleClass().add("rail-entry");
        }

        @Override
        public Node node() {
            return tile;
        }

        @Override
        public void show(Section section, int index) {
            name.setText(section.name().isEmpty() ? "Tables" : section.name());
            NodeName.give(tile, Tile.id("section", section.name()));
            tile.pseudoClassStateChanged(CHOSEN, section.chosen());
            tile.setOnTap(() -> model.showSection(section.name()));
        }
    }
}
