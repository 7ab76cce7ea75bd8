package com.intellidine.kitchen.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.StackPane;

/// The cards of the tickets on the board, page by page.
final class CardPane extends StackPane {
    /// So many cards are made at most: more never fit on a screen.
    private static final int CARDS_MAX = 60;

    private static final double ROW_PX = 54;
    private static final double HEAD_PX = 150;
    private static final int ROWS_MIN = 3;

    private final BoardViewModel model;
    private final Columns columns = new Columns(this::fitted);
    private final Pager pager = new Pager();
    private final Map<Slice.Key, TicketCard> cards = new HashMap<>();
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper onFirstPage = new ReadOnlyBooleanWrapper(true);
    private List<Slice> slices = List.of();
    private int rowsMax;

    CardPane(BoardViewModel model) {
        this.model = model;
        getChildren().add(columns);
        columns.heightProperty().subscribe(height -> resliced());
    }

    private void resliced() {
        int rows = (int) Math.max(ROWS_MIN, (columns.roomPx() - HEAD_PX) / ROW_PX);
        if (rows != rowsMax) {
            rowsMax = rows;
            showTickets();
        }
    }

    void showTickets() {
        slices = model.board().get().tickets().stream()
                .flatMap(ticket -> Slice.of(ticket, rowsMax).stream())
                .toList();
        List<Slice> page = pager.page(slices);
        List<TicketCard> fresh = new ArrayList<>();
        Map<Slice.Key, TicketCard> kept = new HashMap<>();
        for (Slice slice : page.subList(0, Math.min(page.size(), CARDS_MAX))) {
            TicketCard card = Optional.ofNullable(cards.get(slice.key())).orElseGet(() -> new TicketCard(model, slice));
            if (!card.slice().equals(slice) || !cards.containsKey(slice.key())) {
                card.show(slice, model.zone());
            }
            kept.put(slice.key(), card);
            fresh.add(card);
        }
        cards.clear();
        cards.putAll(kept);
        if (!columns.getChildren().equals(fresh)) {
            columns.getChildren().setAll(fresh);
        }
        showAges();
        showSelection();
        columns.requestLayout();
    }

    void showAges() {
        cards.values().forEach(card -> card.showAge(model.now().get()));
    }

    void showSelection() {
        cards.values()
                .forEach(card -> card.showSelected(model.selected()
                        .get()
                        .filter(card.slice().ticket().id()::equals)
                        .isPresent()));
    }

    private void fitted(Columns.Fit fit) {
        pager.fitted(fit.leading());
        more.set(Math.max(0, pager.page(slices).size() - fit.whole()));
        onFirstPage.set(pager.first());
        int place = 0;
        for (TicketCard card : shownCards()) {
            if (card.slice().part() == 1) {
                place++;
            }
            card.showKey(place);
        }
    }

    private List<TicketCard> shownCards() {
        return columns.getChildren().stream()
                .filter(javafx.scene.Node::isVisible)
                .map(TicketCard.class::cast)
                .toList();
    }

    /// @param place of the ticket on the screen, from 1
    void select(int place) {
        shownCards().stream()
                .filter(card -> card.slice().part() == 1)
                .skip(place - 1L)
                .findFirst()
                .ifPresent(card -> model.select(card.slice().ticket().id()));
    }

    void nextPage() {
        pager.next(slices.size());
        showTickets();
    }

    void firstPage() {
        pager.home();
        showTickets();
    }

    /// Cards that follow after those on the screen.
    ReadOnlyIntegerProperty more() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty onFirstPage() {
        return onFirstPage.getReadOnlyProperty();
    }
}
