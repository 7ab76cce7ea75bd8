package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.EmptyState;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Theme;
import com.intellidine.device.ui.ThemeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The kitchen's screen.
public final class BoardView extends StackPane {
    /// Often enough that no second is skipped on the timers.
    private static final Duration TICK = Duration.millis(250);

    private final BoardViewModel model;
    private final ThemeButton theme;
    private final TopBar bar;
    private final NotLiveView notLive = new NotLiveView();
    private final Label bannerText = new Label();
    private final HBox banner = new HBox(16, Icon.WARNING.draw(28), bannerText, Buttons.spring());
    private final CardPane cards;
    private final EmptyState empty =
            new EmptyState(Icon.PLATE, "Nothing to cook", "New tickets appear here by themselves, the oldest first.");
    private final Footer footer;
    private final UndoToast undo;
    private final StackPane overlays = new StackPane();
    private final Timeline clock = new Timeline();
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param onTheme when somebody wants the other theme
    public BoardView(BoardViewModel model, Runnable onTheme) {
        this.model = model;
        this.theme = new ThemeButton(onTheme);
        this.bar = new TopBar(model, theme.button());
        this.cards = new CardPane(model);
        this.footer = new Footer(model, cards);
        this.undo = new UndoToast(model);
        getStyleClass().add("board");
        getStylesheets().add(Theme.sheet(BoardView.class, "board.css"));
        NodeName.give(banner, "banner");
        banner.getStyleClass().add("board-banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        bannerText.setWrapText(true);
        Button dismiss = Buttons.small("dismiss", "OK");
        dismiss.setMinWidth(110);
        dismiss.setMaxWidth(110);
        dismiss.visibleProperty().bind(model.dismissable());
        dismiss.setOnAction(event -> model.dismissBanner());
        banner.getChildren().add(dismiss);
        StackPane middle = new StackPane(cards, empty, undo);
        VBox.setVgrow(middle, Priority.ALWAYS);
        StackPane.setAlignment(undo, Pos.BOTTOM_CENTER);
        StackPane.setMargin(undo, new Insets(16));
        overlays.setPickOnBounds(false);
        getChildren().addAll(new VBox(bar, notLive.strip(), banner, middle, footer), overlays, notLive);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        clock.getKeyFrames().add(new KeyFrame(TICK, event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    public void dress(Scene scene, Theme look) {
        theme.dress(scene, look);
    }

    /// Follows the model until [#detach].
    public void attach() {
        model.attach();
        subscriptions.add(model.board().subscribe(this::showBoard));
        subscriptions.add(model.now().subscribe(now -> {
            bar.showTime(now);
            cards.showAges();
        }));
        subscriptions.add(model.selected().subscribe(selected -> cards.showSelection()));
        subscriptions.add(model.liveness().subscribe(liveness -> {
            bar.showLiveness(liveness);
            notLive.show(liveness, model.zone());
        }));
        subscriptions.add(model.stations().subscribe(stations -> bar.showStations()));
        subscriptions.add(model.station().subscribe(station -> bar.showStations()));
        subscriptions.add(model.undoChance().subscribe(undo::show));
        subscriptions.add(model.banner().subscribe(this::showBanner));
        subscriptions.add(model.recalling().subscribe(this::showRecall));
        clock.play();
    }

    public void detach() {
        clock.stop();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        model.detach();
    }

    private void showBoard(Board board) {
        cards.showTickets();
        footer.showCounts(board.allDay());
        empty.setVisible(board.tickets().isEmpty());
        bar.showTime(model.now().get());
    }

    private void showBanner(Optional<String> sentence) {
        bannerText.setText(sentence.orElse(""));
        banner.setVisible(sentence.isPresent());
        banner.setManaged(sentence.isPresent());
    }

    private void showRecall(boolean shown) {
        overlays.getChildren().clear();
        if (shown) {
            overlays.getChildren().add(new RecallView(model));
        }
    }

    /// The keys of a bump bar: digits select, Enter or B bumps, U takes back, R recalls, arrows turn the pages.
    private void pressed(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case ENTER, B -> {
                used = model.selected().get().isPresent() && !model.recalling().get();
                if (used) {
                    model.bumpSelected();
                }
            }
            case U, BACK_SPACE -> model.undo();
            case R -> model.showRecall(!model.recalling().get());
            case RIGHT, PAGE_DOWN -> cards.nextPage();
            case LEFT, PAGE_UP, HOME -> cards.firstPage();
            case ESCAPE -> {
                model.showRecall(false);
                model.selectNone();
            }
            default -> used = selectedByDigit(event.getText());
        }
        if (used) {
            event.consume();
        }
    }

    private boolean selectedByDigit(String text) {
        boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        if (digit) {
            cards.select(text.charAt(0) - '0');
        }
        return digit;
    }
}
