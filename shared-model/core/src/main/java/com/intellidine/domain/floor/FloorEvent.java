package com.intellidine.domain.floor;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of the floor, each with the changed fields only.
public sealed interface FloorEvent extends Event {

    record TableEdited(
            TableId table,
            @Nullable String section,
            @Nullable String number,
            @Nullable Integer capacity,
            @Nullable Integer position,
            @Nullable Boolean deleted,
            Stamp stamp)
            implements FloorEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(table));
        }
    }
}
