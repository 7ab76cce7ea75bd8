package com.intellidine.device.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What people have to be told. A problem stays until it is dismissed; a success makes way for the next notice.
public final class Notices {
    private static final int SHOWN_MAX = 3;

    /// @param sentence what happened and what to do
    public record Notice(Tone tone, String sentence) {}

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

    /// Newest first.
    public ObservableList<Notice> shown() {
        return view;
    }

    public void problem(String sentence) {
        show(new Notice(Tone.BAD, sentence));
    }

    public void warning(String sentence) {
        show(new Notice(Tone.WARN, sentence));
    }

    public void success(String sentence) {
        show(new Notice(Tone.GOOD, sentence));
    }

    private void show(Notice notice) {
        shown.removeIf(other -> other.tone() == Tone.GOOD || other.equals(notice));
        shown.addFirst(notice);
        if (shown.size() > SHOWN_MAX) {
            shown.remove(SHOWN_MAX, shown.size());
        }
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    public void clear() {
        shown.clear();
    }
}
