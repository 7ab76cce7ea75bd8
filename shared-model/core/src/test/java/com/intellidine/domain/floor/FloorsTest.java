package com.intellidine.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorCommand.EditSection;
import com.intellidine.domain.floor.FloorCommand.EditTable;
import com.intellidine.domain.floor.FloorCommand.JoinTables;
import com.intellidine.domain.floor.FloorCommand.SplitTables;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorEvent.TablesJoined;
import com.intellidine.domain.floor.FloorEvent.TablesSplit;
import com.intellidine.domain.order.Tab;
import com.intellidine.sync.History;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FloorsTest {
    private static final SectionId GROUND = new SectionId(Some.id(500));
    private final Map<SectionId, Section> sections = new HashMap<>();
    private final Map<TableId, DiningTable> tables = new HashMap<>();

    FloorsTest() {
        does(new EditSection(GROUND, SectionChange.of("Ground", 1), Some.STAMP));
        for (int n = 1; n <= 5; n++) {
            does(new EditTable(Some.table(n), TableChange.of(GROUND, "T" + n, 4, n), Some.STAMP));
        }
    }

    private Floor floor() {
        return new Floor(sections, tables);
    }

    private @Nullable Refusal refusal(FloorCommand command) {
        return Floors.decide(floor(), command) instanceof Decision.Refused<FloorEvent>(Refusal why) ? why : null;
    }

    private void does(FloorCommand command) {
        if (!(Floors.decide(floor(), command) instanceof Decision.Accepted<FloorEvent>(FloorEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        switch (event) {
            case SectionEdited edit -> sections.compute(edit.section(), (id, old) -> FloorFold.apply(old, edit));
            case TableEdited edit -> tables.compute(edit.table(), (id, old) -> FloorFold.apply(old, edit));
            case TablesJoined joined ->
                joined.tables().forEach(table -> tables.compute(table, (id, old) -> FloorFold.apply(id, old, joined)));
            case TablesSplit split ->
                split.tables().forEach(table -> tables.compute(table, (id, old) -> FloorFold.apply(id, old, split)));
        }
    }

    private static JoinTables join(int group, long... numbers) {
        return new JoinTables(new TableGroupId(Some.id(600 + group)), ids(numbers), Some.STAMP);
    }

    private static Set<TableId> ids(long... numbers) {
        return LongStream.of(numbers).mapToObj(Some::table).collect(Collectors.toSet());
    }

    private List<String> together(int number) {
        return floor().together(Some.table(number)).stream()
                .map(DiningTable::number)
                .toList();
    }

    @Test
    void pushesTablesTogetherWithAllThatStandWithThem() {
        does(join(1, 1, 2));
        assertEquals(List.of("T1", "T2"), together(2));
        does(join(2, 2, 3));
        assertEquals(List.of("T1", "T2", "T3"), together(1));
        assertEquals(new FloorRefusal.TogetherAlready(), refusal(join(3, 1, 3)));
        does(new SplitTables(ids(2), Some.STAMP));
        assertEquals(List.of("T1", "T3"), together(1));
        assertEquals(List.of("T2"), together(2));
        assertEquals(new FloorRefusal.AloneAlready(), refusal(new SplitTables(ids(2, 5), Some.STAMP)));
        assertEquals(new FloorRefusal.TooFewToJoin(), refusal(join(4, 1)));
        assertEquals(new FloorRefusal.UnknownTable(), refusal(join(4, 1, 99)));
    }

    /// Each table ends in one group at most, the same on every device, in whatever order the joinings came.
    @Test
    void leavesEachTableInOneGroupWhenItWasJoinedTwiceApart() {
        Seeds.each(60, random -> {
            List<Peer> peers = List.of(new Peer("A"), new Peer("B"), new Peer("C"));
            for (int step = 0; step < 20; step++) {
                Peer peer = peers.get(random.nextInt(3));
                List<TableId> some = new HashSet<>(List.of(random.nextInt(1, 6), random.nextInt(1, 6)))
                        .stream().map(Some::table).toList();
                switch (random.nextInt(4)) {
                    case 0 -> peer.tell(peers.get(random.nextInt(3)), random);
                    case 1 -> peer.append(new TablesSplit(some, Some.STAMP));
                    default -> peer.append(new TablesJoined(new TableGroupId(Some.id(700 + step)), some, Some.STAMP));
                }
            }
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            for (int n = 1; n <= 5; n++) {
                String name = AggregateId.of(Some.table(n)).toString();
                Set<Object> states = new HashSet<>();
                peers.forEach(peer -> states.add(java.util.Optional.ofNullable(
                        History.of(name, peer.log().entriesOf(name)).state())));
                assertEquals(1, states.size());
            }
        });
    }

    @Test
    void refusesTwoTablesWithOneNumber() {
        assertEquals(
                new FloorRefusal.Taken("t2"),
                refusal(new EditTable(
                        Some.table(1), TableChange.change().number("t2").build(), Some.STAMP)));
        does(new EditTable(Some.table(2), TableChange.change().deleted(true).build(), Some.STAMP));
        does(new EditTable(Some.table(1), TableChange.change().number("t2").build(), Some.STAMP));
    }

    @Test
    void refusesATableThatCannotBe() {
        for (int capacity : new int[] {0, -1, 201, Integer.MIN_VALUE}) {
            assertEquals(
                    new FloorRefusal.CapacityOutOfRange(),
                    refusal(new EditTable(
                            Some.table(1),
                            TableChange.change().capacity(capacity).build(),
                            Some.STAMP)));
        }
        assertEquals(
                new FloorRefusal.UnknownSection(),
                refusal(new EditTable(
                        Some.table(1),
                        TableChange.change().section(new SectionId(Some.id(1))).build(),
                        Some.STAMP)));
        assertEquals(
                new FloorRefusal.PositionOutOfRange(),
                refusal(new EditTable(
                        Some.table(1), TableChange.change().x(1_001).build(), Some.STAMP)));
        assertEquals(
                new FloorRefusal.PlaceMissing(),
                refusal(new EditTable(
                        Some.table(9), TableChange.change().number("T9").build(), Some.STAMP)));
        assertEquals(
                new FloorRefusal.NameNotAllowed(40),
                refusal(new EditTable(
                        Some.table(1), TableChange.change().number("\u0007").build(), Some.STAMP)));
    }

    @Test
    void refusesToDeleteASectionWithTables() {
        EditSection delete = new EditSection(GROUND, new SectionChange(null, null, true), Some.STAMP);
        assertEquals(new FloorRefusal.SectionInUse("Ground", 5), refusal(delete));
        for (int n = 1; n <= 5; n++) {
            does(new EditTable(Some.table(n), TableChange.change().deleted(true).build(), Some.STAMP));
        }
        assertNull(refusal(delete));
    }

    private static EditTable deleted(long table, boolean deleted) {
        return new EditTable(
                Some.table(table), TableChange.change().deleted(deleted).build(), Some.STAMP);
    }

    @Test
    void bringsATableBackOnlyWhereItStillFits() {
        does(deleted(1, true));
        does(new EditTable(Some.table(9), TableChange.of(GROUND, "T1", 2, 9), Some.STAMP));
        assertEquals(new FloorRefusal.Taken("T1"), refusal(deleted(1, false)));
        SectionId terrace = new SectionId(Some.id(501));
        does(new EditSection(terrace, SectionChange.of("Terrace", 2), Some.STAMP));
        does(new EditTable(Some.table(2), TableChange.change().section(terrace).build(), Some.STAMP));
        does(deleted(2, true));
        does(new EditSection(terrace, new SectionChange(null, null, true), Some.STAMP));
        assertEquals(new FloorRefusal.UnknownSection(), refusal(deleted(2, false)));
        does(new EditSection(new SectionId(Some.id(502)), SectionChange.of("Terrace", 2), Some.STAMP));
        assertEquals(
                new FloorRefusal.Taken("Terrace"),
                refusal(new EditSection(terrace, new SectionChange(null, null, false), Some.STAMP)));
    }

    @Test
    void refusesToDeleteATableThatIsInUse() {
        Tab party = Tab.alone(Service.opened().adds(1, "Dal", 100, 1).order());
        Reservation booked = new Reservation(
                new ReservationId(Some.id(700)),
                null,
                2,
                Some.NOON.plusSeconds(7_200),
                90,
                Some.table(4),
                Reservation.State.BOOKED,
                Some.STAMP);
        does(join(1, 2, 3));
        Set<TableId> used = TableStates.inUse(floor(), List.of(party), List.of(booked));
        assertEquals(ids(2, 3, 4), used, "the party's, the one beside it, and the reserved one");
        Floor busy = new Floor(sections, tables, used);
        for (long table : new long[] {2, 3, 4}) {
            assertEquals(
                    new Decision.Refused<>(new FloorRefusal.TableInUse("T" + table)),
                    Floors.decide(busy, deleted(table, true)));
        }
        assertNull(refusal(deleted(5, true)));
    }

    private TableState state(long table, Tab tab) {
        return TableStates.of(
                floor(), Some.table(table), List.of(tab), List.of(), Some.NOON, java.time.Duration.ofMinutes(30));
    }

    @Test
    void readsTheStateOfATableOffItsOrder() {
        Service service = Service.opened();
        assertEquals(TableState.FREE, state(1, Tab.alone(service.order())), "they sit at T3");
        assertEquals(TableState.SEATED, state(3, Tab.alone(service.order())));
        service.adds(1, "Dal", 100, 1).sends(50);
        assertEquals(TableState.ORDERED, state(3, Tab.alone(service.order())));
        service.bills(60);
        assertEquals(TableState.BILLED, state(3, Tab.alone(service.order())));
        service.adds(2, "Naan", 10, 1);
        assertEquals(TableState.ORDERED, state(3, Tab.alone(service.order())), "the naan stands on no bill");
        service.bills(61).pays(60, 70, 105).pays(61, 71, 11);
        assertEquals(TableState.PAID, state(3, Tab.alone(service.order())));
        service.does(Service.close());
        assertEquals(TableState.FREE, state(3, Tab.alone(service.order())));
    }

    @Test
    void showsAPartyAtEachOfItsTables() {
        does(join(1, 2, 3));
        Service service = Service.opened().adds(1, "Dal", 100, 1);
        assertEquals(TableState.ORDERED, state(2, Tab.alone(service.order())));
        assertEquals(TableState.FREE, state(1, Tab.alone(service.order())));
        does(new SplitTables(ids(2, 3), Some.STAMP));
        assertEquals(TableState.FREE, state(2, Tab.alone(service.order())));
    }
}
