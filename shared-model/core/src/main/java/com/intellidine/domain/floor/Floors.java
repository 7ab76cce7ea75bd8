package com.intellidine.domain.floor;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.floor.FloorEvent.TableEdited;
import org.jspecify.annotations.Nullable;

/// Folds edits of the floor.
public final class Floors {
    private Floors() {}

    public static DiningTable apply(@Nullable DiningTable state, TableEdited edit) {
        DiningTable before = state != null ? state : new DiningTable(edit.table(), "", "", 1, 0, false);
        return new DiningTable(
                edit.table(),
                changed(edit.section(), before.section()),
                changed(edit.number(), before.number()),
                changed(edit.capacity(), before.capacity()),
                changed(edit.position(), before.position()),
                changed(edit.deleted(), before.deleted()));
    }
}
