package com.intellidine.domain.floor;

import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All sections and tables as they are known here: what an edit is judged against.
///
/// @param inUse tables with guests or a reservation, see [TableStates#inUse]
public record Floor(Map<SectionId, Section> sections, Map<TableId, DiningTable> tables, Set<TableId> inUse) {
    /// With nobody in the house, and nobody expected.
    public Floor(Map<SectionId, Section> sections, Map<TableId, DiningTable> tables) {
        this(sections, tables, Set.of());
    }

    public Floor {
        sections = Map.copyOf(sections);
        tables = Map.copyOf(tables);
        inUse = Set.copyOf(inUse);
    }

    /// The section, unless it is unknown or deleted.
    public Optional<Section> section(SectionId id) {
        return liveSections().filter(section -> section.id().equals(id)).findFirst();
    }

    /// The table, unless it is unknown or deleted.
    public Optional<DiningTable> table(TableId id) {
        return liveTables().filter(table -> table.id().equals(id)).findFirst();
    }

    /// The tables that stand together with this one, and it itself; in the order of the floor.
    public List<DiningTable> together(TableId id) {
        return table(id)
                .map(table -> liveTables()
                        .filter(other -> other.id().equals(id)
                                || (table.group() != null && table.group().equals(other.group())))
                        .sorted(Comparator.comparingInt(DiningTable::position)
                                .thenComparing(other -> other.id().value()))
                        .toList())
                .orElse(List.of());
    }

    Stream<Section> liveSections() {
        return sections.values().stream().filter(section -> !section.deleted());
    }

    Stream<DiningTable> liveTables() {
        return tables.values().stream().filter(table -> !table.deleted());
    }
}
