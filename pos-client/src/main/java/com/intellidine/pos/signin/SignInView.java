package com.intellidine.pos.signin;

import com.intellidine.device.ui.Avatar;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.Keypad;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.ScrollColumn;
import com.intellidine.device.ui.Theme;
import com.intellidine.device.ui.Tile;
import com.intellidine.device.ui.TileGrid;
import com.intellidine.pos.signin.SignInViewModel.Person;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// People at the left, the PIN pad at the right.
public final class SignInView extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final SignInViewModel model;

    /// @param foot what stands below the people: how things stand with the device
    public SignInView(SignInViewModel model, Node... foot) {
        this.model = model;
        getStyleClass().add("sign-in");
        getStylesheets().add(Theme.sheet(SignInView.class, "signin.css"));
        VBox left = new VBox(title(), people(), foot(foot));
        left.getStyleClass().add("who");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox pad = pad();
        getChildren().addAll(left, pad);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> Keypad.Key.typed(event).ifPresent(this::press));
        setFocusTraversable(true);
    }

    private VBox title() {
        Label device = new Label(model.device());
        device.getStyleClass().add("muted");
        Label restaurant = new Label();
        restaurant.textProperty().bind(model.restaurant());
        restaurant.getStyleClass().add("restaurant");
        return new VBox(device, restaurant);
    }

    private StackPane people() {
        TileGrid grid = new TileGrid(230, 104, 14);
        Cells.show(model.people(), grid.getChildren(), PersonCell::new);
        ScrollPane scroll = ScrollColumn.of(grid);
        EmptyState nobody = new EmptyState(
                Icon.INFO,
                "Nobody can sign in yet",
                "This terminal has not yet received the staff list. It does so by itself as soon as it reaches "
                        + "another device or the centre.");
        nobody.visibleProperty().bind(Bindings.isEmpty(model.people()));
        StackPane people = new StackPane(scroll, nobody);
        VBox.setVgrow(people, Priority.ALWAYS);
        return people;
    }

    private static HBox foot(Node... nodes) {
        HBox foot = new HBox(12, nodes);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private VBox pad() {
        Label prompt = new Label();
        prompt.textProperty().bind(model.prompt());
        prompt.getStyleClass().add("prompt");
        Label complaint = new Label();
        NodeName.give(complaint, "complaint");
        complaint
                .textProperty()
                .bind(Bindings.when(model.checking()).then("Checking …").otherwise(model.complaint()));
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        model.checking()
                .subscribe(checking -> complaint.pseudoClassStateChanged(PseudoClass.getPseudoClass("busy"), checking));
        VBox pad = new VBox(prompt, dots(), new Keypad(Keypad.Key.CLEAR, this::press), complaint);
        pad.getStyleClass().add("pad");
        pad.setMinWidth(Region.USE_PREF_SIZE);
        return pad;
    }

    private HBox dots() {
        HBox dots = new HBox();
        dots.getStyleClass().add("dots");
        dots.setAlignment(Pos.CENTER);
        for (int i = 1; i <= SignInViewModel.PIN_DIGITS; i++) {
            Region dot = new Region();
            dot.getStyleClass().add("pin-dot");
            int place = i;
            model.digits().subscribe(typed -> dot.pseudoClassStateChanged(FILLED, typed.intValue() >= place));
            dots.getChildren().add(dot);
        }
        return dots;
    }

    private void press(Keypad.Key key) {
        switch (key) {
            case CLEAR -> model.clear();
            case BACK -> model.deleteLast();
            default -> model.type(key.digits());
        }
    }

    private final class PersonCell implements Cells.Cell<Person> {
        private final Avatar avatar = new Avatar("", 52);
        private final Label name = new Label();
        private final Label role = new Label();
        private final Tile tile;

        PersonCell() {
            name.getStyleClass().add("bold");
            name.setWrapText(true);
            role.getStyleClass().addAll("muted", "small-text");
            VBox text = new VBox(name, role);
            text.setAlignment(Pos.CENTER_LEFT);
            HBox row = new HBox(14, avatar, text);
            row.setAlignment(Pos.CENTER_LEFT);
            tile = new Tile(row);
            tile.getStyleClass().add("person");
        }

        @Override
        public Node node() {
            return tile;
        }

        @Override
        public void show(Person person, int index) {
            NodeName.give(tile, Tile.id("staff", person.code()));
            avatar.setText(person.initials());
            name.setText(person.name());
            role.setText(person.role());
            tile.pseudoClassStateChanged(CHOSEN, person.chosen());
            tile.setOnTap(() -> model.choose(person.id()));
        }
    }
}
