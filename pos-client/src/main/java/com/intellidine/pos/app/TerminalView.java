package com.intellidine.pos.app;

import com.intellidine.device.ui.Bar;
import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Chip;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NoticeStack;
import com.intellidine.device.ui.OfflineStrip;
import com.intellidine.device.ui.OverlayLayer;
import com.intellidine.device.ui.SyncChip;
import com.intellidine.device.ui.Theme;
import com.intellidine.device.ui.ThemeButton;
import com.intellidine.pos.bill.BillView;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.floor.FloorView;
import com.intellidine.pos.order.OrderView;
import com.intellidine.pos.signin.SignInView;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame around every screen: the bar above it, notices and questions over it.
public final class TerminalView extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW_PX = 1200;
    private static final double RAIL_PX = 168;
    private static final double PANEL_PX = 384;

    private final TerminalViewModel model;
    private final Bar bar = new Bar();
    private final OfflineStrip offline;
    private final StackPane place = new StackPane();
    private final NoticeStack notices;
    private final OverlayLayer overlays = new OverlayLayer();
    private final SyncChip sync;
    private final Label clock = new Label();
    private final ThemeButton theme;

    /// @param onTheme asked to change from light to dark or back
    public TerminalView(TerminalViewModel model, Runnable onTheme) {
        this.model = model;
        this.sync = new SyncChip(model.sync(), false);
        this.offline = new OfflineStrip(model.sync());
        this.notices = new NoticeStack(model.notices());
        clock.textProperty().bind(model.clock());
        clock.getStyleClass().add("muted");
        clock.setMinWidth(USE_PREF_SIZE);
        this.theme = new ThemeButton(onTheme);
        VBox column = new VBox(bar, offline, place);
        VBox.setVgrow(place, Priority.ALWAYS);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        getChildren().addAll(column, notices, overlays);
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW_PX));
        model.screen().subscribe(this::show);
    }

    /// A scene of this view. Escape goes back.
    public Scene scene(Theme look, double width, double height) {
        Scene scene = new Scene(this, width, height);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
            }
        });
        dress(scene, look);
        place.getChildren().getFirst().requestFocus();
        return scene;
    }

    public void dress(Scene scene, Theme look) {
        theme.dress(scene, look);
    }

    private void show(Screen screen) {
        overlays.hide();
        boolean framed = !(screen instanceof Screen.SignIn);
        bar.setVisible(framed);
        bar.setManaged(framed);
        Node content = switch (screen) {
            case Screen.SignIn(var signIn) -> {
                bar.right();
                noticesBetween(0, 0, 0);
                yield new SignInView(signIn, sync, theme.button());
            }
            case Screen.Floor(var floor) -> {
                FloorView view = new FloorView(floor, overlays);
                bar(view.barLeft(), person(floor.session()));
                noticesBetween(RAIL_PX, 0, 56);
                yield view;
            }
            case Screen.Order(var order) -> {
                OrderView view = new OrderView(order, overlays);
                bar(view.barLeft());
                noticesBetween(RAIL_PX, PANEL_PX, 0);
                yield view;
            }
            case Screen.Bill(var bill) -> {
                BillView view = new BillView(bill);
                bar(view.barLeft());
                noticesBetween(0, PANEL_PX, 0);
                yield view;
            }
        };
        place.getChildren().setAll(content);
        content.requestFocus();
    }

    private void bar(List<Node> left, Node... more) {
        bar.left(left.toArray(Node[]::new));
        bar.right(Stream.of(Stream.of(sync), Stream.of(more), Stream.of(theme.button(), clock))
                .flatMap(nodes -> nodes)
                .toArray(Node[]::new));
    }

    /// Over what may be covered for a while, never over Send and Pay.
    private void noticesBetween(double left, double right, double bottom) {
        StackPane.setMargin(notices, new Insets(0, right, bottom, left));
    }

    private Node[] person(Session session) {
        Chip chip = new Chip(session.firstName(), session.member().role().title());
        Button signOut = Buttons.icon("sign-out", Icon.SIGN_OUT, "Sign out");
        signOut.setOnAction(event -> model.signOut());
        return new Node[] {chip, signOut};
    }
}
