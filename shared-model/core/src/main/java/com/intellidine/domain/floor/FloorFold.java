package com.intellidine.domain.floor;

import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorEvent.TablesJoined;
import com.intellidine.domain.floor.FloorEvent.TablesSplit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds edits of the floor.
public final class FloorFold {
    private static final SectionId NONE = new SectionId(new UUID(0, 0));

    private FloorFold() {}

    public static Section apply(@Nullable Section state, SectionEdited edit) {
        return edit.changes().on(state != null ? state : new Section(edit.section(), "", 0, false));
    }

    public static DiningTable apply(@Nullable DiningTable state, TableEdited edit) {
        return edit.changes().on(known(state, edit.table()));
    }

    /// @param table whose state it is
    public static DiningTable apply(TableId table, @Nullable DiningTable state, TablesJoined joined) {
        return known(state, table).withGroup(joined.group());
    }

    /// @param table whose state it is
    public static DiningTable apply(TableId table, @Nullable DiningTable state, TablesSplit split) {
        return known(state, table).withGroup(null);
    }

    private static DiningTable known(@Nullable DiningTable state, TableId id) {
        return state != null ? state : new DiningTable(id, NONE, "", 1, 0, TableShape.SQUARE, 0, 0, false, null);
    }
}
