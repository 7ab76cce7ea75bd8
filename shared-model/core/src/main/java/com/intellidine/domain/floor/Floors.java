package com.intellidine.domain.floor;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.floor.FloorCommand.EditSection;
import com.intellidine.domain.floor.FloorCommand.EditTable;
import com.intellidine.domain.floor.FloorCommand.JoinTables;
import com.intellidine.domain.floor.FloorCommand.SplitTables;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorEvent.TablesJoined;
import com.intellidine.domain.floor.FloorEvent.TablesSplit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides edits of the floor. Pure, total and deterministic; [FloorFold] is its other half.
public final class Floors {
    private static final int PLAN_MAX_THOUSANDTHS = 1_000;

    private Floors() {}

    public static Decision<FloorEvent> decide(Floor floor, FloorCommand command) {
        return Times.checked(
                switch (command) {
                    case EditSection edit -> section(floor, edit);
                    case EditTable edit -> table(floor, edit);
                    case JoinTables join -> join(floor, join);
                    case SplitTables split -> split(floor, split);
                });
    }

    private static Decision<FloorEvent> section(Floor floor, EditSection edit) {
        SectionChange changes = edit.changes();
        @Nullable Section before = floor.sections().get(edit.section());
        long tables = floor.liveTables()
                .filter(table -> table.section().equals(edit.section()))
                .count();
        if (changes.equals(SectionChange.NONE)) {
            return refuse(new FloorRefusal.NothingChanged());
        }
        if (before == null && changes.name() == null) {
            return refuse(new FloorRefusal.NameMissing());
        }
        if (before != null && before.deleted() && !Boolean.FALSE.equals(changes.deleted())) {
            return refuse(new FloorRefusal.UnknownSection());
        }
        if (Boolean.TRUE.equals(changes.deleted()) && before != null && tables > 0) {
            return refuse(new FloorRefusal.SectionInUse(before.name(), tables));
        }
        @Nullable
        String name = Texts.nameAfter(changes.name(), changes.deleted(), before == null ? null : before.name());
        boolean taken =
                floor.liveSections().anyMatch(other -> !other.id().equals(edit.section()) && same(other.name(), name));
        return nameOrPosition(name, changes.position(), taken)
                .map(Floors::refuse)
                .orElseGet(() -> accept(new SectionEdited(edit.section(), changes, edit.stamp())));
    }

    private static Decision<FloorEvent> table(Floor floor, EditTable edit) {
        TableChange changes = edit.changes();
        @Nullable DiningTable before = floor.tables().get(edit.table());
        if (changes.equals(TableChange.NONE)) {
            return refuse(new FloorRefusal.NothingChanged());
        }
        if (before == null && (changes.number() == null || changes.section() == null)) {
            return refuse(changes.number() == null ? new FloorRefusal.NameMissing() : new FloorRefusal.PlaceMissing());
        }
        if (before != null && before.deleted() && !Boolean.FALSE.equals(changes.deleted())) {
            return refuse(new FloorRefusal.UnknownTable());
        }
        @Nullable
        SectionId section =
                changes.section() == null && before != null && before.deleted() ? before.section() : changes.section();
        if (section != null && floor.section(section).isEmpty()) {
            return refuse(new FloorRefusal.UnknownSection());
        }
        if (Boolean.TRUE.equals(changes.deleted())
                && before != null
                && floor.inUse().contains(before.id())) {
            return refuse(new FloorRefusal.TableInUse(before.number()));
        }
        if (outside(changes.capacity(), 1, Limits.COVERS_MAX)) {
            return refuse(new FloorRefusal.CapacityOutOfRange());
        }
        if (outside(changes.x(), 0, PLAN_MAX_THOUSANDTHS) || outside(changes.y(), 0, PLAN_MAX_THOUSANDTHS)) {
            return refuse(new FloorRefusal.PositionOutOfRange());
        }
        @Nullable
        String number = Texts.nameAfter(changes.number(), changes.deleted(), before == null ? null : before.number());
        boolean taken =
                floor.liveTables().anyMatch(other -> !other.id().equals(edit.table()) && same(other.number(), number));
        return nameOrPosition(number, changes.position(), taken)
                .map(Floors::refuse)
                .orElseGet(() -> accept(new TableEdited(edit.table(), changes, edit.stamp())));
    }

    private static Optional<FloorRefusal> nameOrPosition(
            @Nullable String name, @Nullable Integer position, boolean taken) {
        if (name != null && !Texts.isName(name, Limits.STATION_LENGTH_MAX_CHARS)) {
            return Optional.of(new FloorRefusal.NameNotAllowed(Limits.STATION_LENGTH_MAX_CHARS));
        }
        if (outside(position, 0, Limits.POSITION_MAX)) {
            return Optional.of(new FloorRefusal.PositionOutOfRange());
        }
        return name != null && taken ? Optional.of(new FloorRefusal.Taken(name)) : Optional.empty();
    }

    private static boolean same(String name, @Nullable String other) {
        return other != null && name.equalsIgnoreCase(other);
    }

    private static boolean outside(@Nullable Integer number, int min, int max) {
        return number != null && (number < min || number > max);
    }

    private static Decision<FloorEvent> join(Floor floor, JoinTables join) {
        if (join.tables().size() < 2) {
            return refuse(new FloorRefusal.TooFewToJoin());
        }
        if (join.tables().stream().anyMatch(id -> floor.table(id).isEmpty())) {
            return refuse(new FloorRefusal.UnknownTable());
        }
        List<TableId> together = sorted(join.tables().stream()
                .flatMap(id -> floor.together(id).stream())
                .map(DiningTable::id)
                .distinct());
        if (together.size() > Limits.TABLES_TOGETHER_MAX) {
            return refuse(new FloorRefusal.TooManyToJoin(Limits.TABLES_TOGETHER_MAX));
        }
        boolean already = floor.together(together.getFirst()).size() == together.size();
        return already
                ? refuse(new FloorRefusal.TogetherAlready())
                : accept(new TablesJoined(join.group(), together, join.stamp()));
    }

    private static Decision<FloorEvent> split(Floor floor, SplitTables split) {
        List<TableId> joined = sorted(split.tables().stream()
                .flatMap(id -> floor.table(id).stream())
                .filter(table -> table.group() != null)
                .map(DiningTable::id));
        return joined.isEmpty()
                ? refuse(new FloorRefusal.AloneAlready())
                : accept(new TablesSplit(
                        joined.stream().limit(Limits.TABLES_TOGETHER_MAX).toList(), split.stamp()));
    }

    private static List<TableId> sorted(Stream<TableId> tables) {
        return tables.sorted(Comparator.comparing(TableId::value)).toList();
    }

    private static Decision<FloorEvent> accept(FloorEvent event) {
        return new Decision.Accepted<>(event);
    }

    private static Decision<FloorEvent> refuse(FloorRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
