package com.intellidine.domain.floor;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.common.TableId;
import org.jspecify.annotations.Nullable;

/// A table, as the latest edits leave it.
///
/// @param number what people call it: `5`, `T5`, `Garden 2`
/// @param capacity seats
/// @param position rank on the floor, ascending
/// @param x where it stands on the plan of its section, in thousandths of the width; 0 and 0 when nobody placed it
/// @param y in thousandths of the height
/// @param group the tables it stands together with; null when it stands alone
public record DiningTable(
        TableId id,
        SectionId section,
        String number,
        int capacity,
        int position,
        TableShape shape,
        int x,
        int y,
        boolean deleted,
        @Nullable TableGroupId group)
        implements Aggregate {

    DiningTable withGroup(@Nullable TableGroupId changed) {
        return new DiningTable(id, section, number, capacity, position, shape, x, y, deleted, changed);
    }
}
