package com.intellidine.domain.floor;

import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.common.TableId;
import java.util.Set;

/// What people may want of the floor. A new id makes a new thing; deleting is an edit too.
public sealed interface FloorCommand {
    record EditSection(SectionId section, SectionChange changes, Stamp stamp) implements FloorCommand {}

    record EditTable(TableId table, TableChange changes, Stamp stamp) implements FloorCommand {}

    /// @param group a new id
    /// @param tables those that shall stand together; whatever stands together with one of them comes along
    record JoinTables(TableGroupId group, Set<TableId> tables, Stamp stamp) implements FloorCommand {
        public JoinTables {
            tables = Set.copyOf(tables);
        }
    }

    /// @param tables those that shall stand alone again
    record SplitTables(Set<TableId> tables, Stamp stamp) implements FloorCommand {
        public SplitTables {
            tables = Set.copyOf(tables);
        }
    }
}
