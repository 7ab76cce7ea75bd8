package com.intellidine.device.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final ObservableList<String> items = FXCollections.observableArrayList("a", "b", "c");
    private final ObservableList<Node> children = FXCollections.observableArrayList();
    private final List<String> drawn = new ArrayList<>();

    private final class Text implements Cells.Cell<String> {
        private final Region node = new Region();

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void show(String item, int index) {
            node.setId(item);
            drawn.add(item);
        }
    }

    private List<String> shown() {
        return children.stream().map(Node::getId).toList();
    }

    @Test
    void redrawsOnlyTheItemThatChanged() {
        Cells.show(items, children, Text::new);
        drawn.clear();
        items.set(1, "B");
        assertEquals(List.of("B"), drawn);
        assertEquals(List.of("a", "B", "c"), shown());
    }

    @Test
    void keepsNodesWhenItemsComeAndGo() {
        Cells.show(items, children, Text::new);
        Node third = children.get(2);
        items.remove(2);
        assertEquals(List.of("a", "b"), shown());
        items.add("d");
        assertSame(third, children.get(2));
        assertEquals(List.of("a", "b", "d"), shown());
    }

    @Test
    void followsInsertionAndReplacement() {
        Cells.show(items, children, Text::new);
        items.addFirst("z");
        assertEquals(List.of("z", "a", "b", "c"), shown());
        items.setAll("p", "q");
        assertEquals(List.of("p", "q"), shown());
        items.clear();
        assertEquals(List.of(), shown());
    }

    @Test
    void stopsWhenLetGo() {
        Runnable release = Cells.show(items, children, Text::new);
        release.run();
        items.clear();
        assertEquals(List.of("a", "b", "c"), shown());
    }
}
