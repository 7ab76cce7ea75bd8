package com.intellidine.domain.floor;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.common.TableId;
import java.util.List;

/// Edits of the floor, and tables pushed together and apart.
public sealed interface FloorEvent extends Event {

    record SectionEdited(SectionId section, SectionChange changes, Stamp stamp) implements FloorEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(section));
        }
    }

    record TableEdited(TableId table, TableChange changes, Stamp stamp) implements FloorEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(table));
        }
    }

    /// Each table belongs to the group of its latest joining: a register in the history of each.
    ///
    /// @param tables all that stand together, in the order of their ids
    record TablesJoined(TableGroupId group, List<TableId> tables, Stamp stamp) implements FloorEvent {
        public TablesJoined {
            tables = List.copyOf(tables);
        }

        @Override
        public List<AggregateId> aggregates() {
            return tables.stream().map(AggregateId::of).toList();
        }
    }

    /// @param tables that stand alone again
    record TablesSplit(List<TableId> tables, Stamp stamp) implements FloorEvent {
        public TablesSplit {
            tables = List.copyOf(tables);
        }

        @Override
        public List<AggregateId> aggregates() {
            return tables.stream().map(AggregateId::of).toList();
        }
    }
}
