package com.intellidine.device.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final ObservableList<String> shown = FXCollections.observableArrayList("a", "b", "c");
    private int changes;

    private void watch() {
        shown.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                changes += change.getTo() - change.getFrom() + change.getRemovedSize();
            }
        });
    }

    @Test
    void touchesOnlyWhatDiffers() {
        watch();
        Lists.update(shown, List.of("a", "B", "c"));
        assertEquals(List.of("a", "B", "c"), shown);
        assertEquals(2, changes, "one removed and one added in its place");
    }

    @Test
    void touchesNothingWhenNothingDiffers() {
        watch();
        Lists.update(shown, List.of("a", "b", "c"));
        assertEquals(0, changes);
    }

    @Test
    void growsAndShrinks() {
        Lists.update(shown, List.of("a", "b", "c", "d", "e"));
        assertEquals(List.of("a", "b", "c", "d", "e"), shown);
        Lists.update(shown, List.of("x"));
        assertEquals(List.of("x"), shown);
        Lists.update(shown, List.of());
        assertEquals(List.of(), shown);
    }
}
