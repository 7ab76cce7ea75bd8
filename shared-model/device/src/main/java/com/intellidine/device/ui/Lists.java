package com.intellidine.device.ui;

import java.util.List;
import javafx.collections.ObservableList;

/// Brings a list that a screen shows up to date, touching only what differs, so that only that is drawn again.
public final class Lists {
    private Lists() {}

    public static <T> void update(ObservableList<T> shown, List<? extends T> fresh) {
        int common = Math.min(shown.size(), fresh.size());
        for (int i = 0; i < common; i++) {
            if (!shown.get(i).equals(fresh.get(i))) {
                shown.set(i, fresh.get(i));
            }
        }
        if (shown.size() > common) {
            shown.remove(common, shown.size());
        } else if (fresh.size() > common) {
            shown.addAll(fresh.subList(common, fresh.size()));
        }
    }
}
