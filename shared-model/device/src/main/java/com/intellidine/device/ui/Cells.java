package com.intellidine.device.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Shows a list as nodes and uses them again: a changed item changes its node, nothing else is touched.
/// Spare nodes are kept, so that a longer list that comes back costs nothing.
public final class Cells<T> {
    /// A node that can show any item of the list.
    public interface Cell<T> {
        Node node();

        /// @param index place in the list
        void show(T item, int index);
    }

    private final ObservableList<T> items;
    private final ObservableList<Node> children;
    private final Supplier<? extends Cell<T>> maker;
    private final List<Cell<T>> cells = new ArrayList<>();
    private final ListChangeListener<T> listener = this::follow;

    private Cells(ObservableList<T> items, ObservableList<Node> children, Supplier<? extends Cell<T>> maker) {
        this.items = items;
        this.children = children;
        this.maker = maker;
    }

    /// Fills `children`, which nobody else may touch, until the result is run.
    public static <T> Runnable show(
            ObservableList<T> items, ObservableList<Node> children, Supplier<? extends Cell<T>> maker) {
        Cells<T> shown = new Cells<>(items, children, maker);
        shown.refill(0, items.size());
        items.addListener(shown.listener);
        return () -> items.removeListener(shown.listener);
    }

    private void follow(ListChangeListener.Change<? extends T> change) {
        while (change.next()) {
            boolean inPlace = change.wasReplaced() && change.getRemovedSize() == change.getAddedSize();
            refill(change.getFrom(), inPlace ? change.getTo() : items.size());
        }
    }

    private void refill(int from, int to) {
        while (cells.size() < items.size()) {
            cells.add(maker.get());
        }
        if (children.size() > items.size()) {
            children.remove(items.size(), children.size());
        }
        for (int i = from; i < Math.min(to, items.size()); i++) {
            cells.get(i).show(items.get(i), i);
        }
        if (children.size() < items.size()) {
            children.addAll(cells.subList(children.size(), items.size()).stream()
                    .map(Cell::node)
                    .toList());
        }
    }
}
