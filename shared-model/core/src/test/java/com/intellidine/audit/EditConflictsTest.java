package com.intellidine.audit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.RuleChange;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.menu.ModifierGroupChange;
import com.intellidine.domain.menu.VariantChange;
import com.intellidine.domain.money.Money;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EditConflictsTest {
    private static final ItemId DISH = new ItemId(Some.id(20));
    private final Peer till = new Peer("A");
    private final Peer office = new Peer("B");

    private static ItemEdited price(int rupees) {
        return ItemEdited.price(DISH, Money.rupees(rupees), Some.STAMP);
    }

    private static ItemEdited name(String name) {
        return new ItemEdited(DISH, ItemChange.change().name(name).build(), Some.STAMP);
    }

    private void meet() {
        till.tellAll(office);
        office.tellAll(till);
    }

    private static History history(Peer peer) {
        String dish = AggregateId.of(DISH).toString();
        return History.of(dish, peer.log().entriesOf(dish));
    }

    private List<EditConflict> conflicts() {
        meet();
        List<EditConflict> here = EditConflicts.of(history(till));
        assertEquals(here, EditConflicts.of(history(office)), "everybody is shown the same");
        return here;
    }

    @Test
    void showsTheLoserOfAFieldThatWasEditedApart() {
        till.append(price(100));
        meet();
        LogEntry here = till.append(price(110));
        LogEntry there = office.append(price(120));
        EditConflict conflict = conflicts().getFirst();
        assertEquals(1, conflicts().size());
        assertEquals("price", conflict.field());
        Money stands = ((Item) requireNonNull(history(till).state())).price();
        assertEquals(stands, conflict.kept().value());
        boolean hereWon = stands.equals(Money.rupees(110));
        LogEntry loser = hereWon ? there : here;
        assertEquals(loser.hash(), conflict.lost().edit());
        assertEquals(loser.envelope().node(), conflict.lost().device());
        assertEquals(
                hereWon ? Money.rupees(120) : Money.rupees(110), conflict.lost().value());
        assertEquals(Some.STAMP, conflict.lost().stamp());
    }

    @Test
    void findsNothingWhereEachWroteAnotherField() {
        till.append(price(100));
        meet();
        till.append(price(110));
        office.append(name("Paneer"));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void findsNothingWhereBothWroteTheSame() {
        till.append(price(110));
        office.append(price(110));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void findsNothingWhereOneHadSeenTheOther() {
        till.append(price(100));
        meet();
        office.append(price(120));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void isOverWhenSomeoneWhoSawBothWritesAgain() {
        till.append(price(110));
        office.append(price(120));
        assertEquals(1, conflicts().size());
        office.append(name("Paneer"));
        assertEquals(1, conflicts().size(), "another field settles nothing");
        office.append(price(115));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void showsOnlyTheLastOfWhatOnePersonWrote() {
        till.append(price(100));
        meet();
        till.append(price(101));
        till.append(price(102));
        office.append(price(120));
        List<EditConflict> conflicts = conflicts();
        assertEquals(1, conflicts.size());
        Set<Object> values = Set.of(
                conflicts.getFirst().kept().value(), conflicts.getFirst().lost().value());
        assertEquals(Set.of(Money.rupees(102), Money.rupees(120)), values);
    }

    @Test
    void keepsTheVariantsOfADishApart() {
        VariantId half = new VariantId(Some.id(30));
        VariantId full = new VariantId(Some.id(31));
        till.append(new VariantEdited(DISH, half, VariantChange.of("Half", Money.rupees(60), 1), Some.STAMP));
        office.append(new VariantEdited(DISH, full, VariantChange.of("Full", Money.rupees(100), 2), Some.STAMP));
        assertEquals(List.of(), conflicts());
        till.append(new VariantEdited(DISH, half, new VariantChange(null, Money.rupees(70), null, null), Some.STAMP));
        office.append(new VariantEdited(DISH, half, new VariantChange(null, Money.rupees(80), null, null), Some.STAMP));
        EditConflict conflict = conflicts().getFirst();
        assertEquals(half.toString(), conflict.part());
        assertEquals("price", conflict.field());
    }

    private static Event edit(RandomGenerator random, Stamp stamp) {
        ItemChange.Builder changes = ItemChange.change();
        if (random.nextBoolean()) {
            changes.price(Money.rupees(random.nextInt(1, 4)));
        }
        if (random.nextBoolean()) {
            changes.name("Name " + random.nextInt(3));
        }
        return new ItemEdited(DISH, changes.code("C" + random.nextInt(3)).build(), stamp);
    }

    /// A plain clerk keeps for each event the set of all that its author had seen, and compares every pair.
    @Test
    void agreesWithAClerkWhoRemembersWhatEveryoneHadSeen() {
        Set<Integer> found = new HashSet<>();
        Seeds.each(150, random -> {
            List<Peer> peers = List.of(new Peer("A"), new Peer("B"), new Peer("C"));
            Map<String, Set<String>> past = new HashMap<>();
            for (int step = 0; step < 25; step++) {
                Peer peer = peers.get(random.nextInt(3));
                if (random.nextInt(3) == 0) {
                    peer.tell(peers.get(random.nextInt(3)), random);
                } else {
                    Set<String> seen = new HashSet<>();
                    peer.log().entries().forEach(entry -> seen.add(entry.hash().hex()));
                    LogEntry entry = peer.append(edit(random, new Stamp(new StaffId(Some.id(step)), Some.NOON)));
                    past.put(entry.hash().hex(), seen);
                }
            }
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            List<EditConflict> expected = clerk(history(peers.getFirst()), past);
            List<LogEntry> shuffled = new ArrayList<>(history(peers.getLast()).entries());
            Collections.shuffle(shuffled, Random.from(random));
            History other = History.of(AggregateId.of(DISH).toString(), shuffled);
            assertEquals(Set.copyOf(expected), Set.copyOf(EditConflicts.of(other)));
            found.add(expected.size());
        });
        assertTrue(found.size() > 3 && found.contains(0), "conflicts found: " + found);
    }

    private static List<EditConflict> clerk(History history, Map<String, Set<String>> past) {
        List<EditConflict> conflicts = new ArrayList<>();
        for (String field : List.of("price", "name", "code")) {
            List<LogEntry> writers = history.entries().stream()
                    .filter(entry -> value(entry, field).isPresent())
                    .toList();
            if (!writers.isEmpty()) {
                LogEntry last = writers.getLast();
                for (LogEntry one : writers) {
                    boolean apart = apart(one, last, past);
                    boolean replaced =
                            writers.stream().anyMatch(later -> apart(later, last, past) && saw(later, one, past));
                    if (apart && !replaced && !value(one, field).equals(value(last, field))) {
                        conflicts.add(new EditConflict("", field, written(last, field), written(one, field)));
                    }
                }
            }
        }
        return conflicts;
    }

    private static boolean saw(LogEntry one, LogEntry other, Map<String, Set<String>> past) {
        return requireNonNull(past.get(one.hash().hex())).contains(other.hash().hex());
    }

    private static boolean apart(LogEntry one, LogEntry other, Map<String, Set<String>> past) {
        return !one.equals(other) && !saw(one, other, past) && !saw(other, one, past);
    }

    private static java.util.Optional<Object> value(LogEntry entry, String field) {
        ItemChange changes = ((ItemEdited) requireNonNull(entry.event())).changes();
        return switch (field) {
            case "price" -> java.util.Optional.ofNullable(changes.price());
            case "name" -> java.util.Optional.ofNullable(changes.name());
            default -> java.util.Optional.ofNullable(changes.code());
        };
    }

    private static EditConflict.Written written(LogEntry entry, String field) {
        return new EditConflict.Written(
                value(entry, field).orElseThrow(),
                entry.envelope().stamp(),
                entry.envelope().node(),
                entry.hash());
    }

    @Test
    void showsTheLoserOfARuleThatWasEditedApart() {
        RuleId rule = new RuleId(Some.id(80));
        DiscountRule tenth = DiscountRule.of(rule, "Happy hour", new Benefit.PercentOff(new Percent(1_000)));
        till.append(RuleEdited.of(tenth, Some.STAMP));
        meet();
        till.append(RuleEdited.active(rule, false, Some.STAMP));
        office.append(new RuleEdited(
                rule,
                RuleChange.of(DiscountRule.of(rule, "Happy hour", new Benefit.PercentOff(new Percent(2_000)))),
                Some.STAMP));
        meet();
        String owner = AggregateId.of(rule).toString();
        List<EditConflict> conflicts =
                EditConflicts.of(History.of(owner, till.log().entriesOf(owner)));
        assertEquals(conflicts, EditConflicts.of(History.of(owner, office.log().entriesOf(owner))));
        assertEquals(
                List.of("active"), conflicts.stream().map(EditConflict::field).toList());
    }

    /// Each of the two numbers was written once: no field of it was edited twice.
    @Test
    void showsTheSmallestNumberOfAGroupThatGaveWayToALargestWrittenApart() {
        ModifierGroupId group = new ModifierGroupId(Some.id(90));
        till.append(edited(group, ModifierGroupChange.of("Dips", 1, 5)));
        meet();
        LogEntry min = till.append(edited(group, new ModifierGroupChange(null, 3, null, null)));
        LogEntry max = office.append(edited(group, new ModifierGroupChange(null, null, 2, null)));
        assertEquals(List.of(new EditConflict("", "min", written(2, max), written(3, min))), conflicts(group));
        ModifierGroup folded =
                (ModifierGroup) requireNonNull(history(till, group).state());
        assertEquals(2, folded.least(), "one place decides");
        till.append(edited(group, new ModifierGroupChange(null, null, 5, null)));
        assertEquals(List.of(), conflicts(group), "somebody who has seen both wrote it again");
        assertEquals(
                3,
                ((ModifierGroup) requireNonNull(history(till, group).state())).least(),
                "what was written last of each field counts");
    }

    @Test
    void showsNothingWhereTheNumbersOfAGroupWrittenApartFit() {
        ModifierGroupId group = new ModifierGroupId(Some.id(90));
        till.append(edited(group, ModifierGroupChange.of("Dips", 1, 5)));
        meet();
        till.append(edited(group, new ModifierGroupChange(null, 2, null, null)));
        office.append(edited(group, new ModifierGroupChange(null, null, 2, null)));
        assertEquals(List.of(), conflicts(group));
    }

    private static ModifierGroupEdited edited(ModifierGroupId group, ModifierGroupChange change) {
        return new ModifierGroupEdited(group, change, Some.STAMP);
    }

    private static EditConflict.Written written(Object value, LogEntry entry) {
        return new EditConflict.Written(
                value, entry.envelope().stamp(), entry.envelope().node(), entry.hash());
    }

    private static History history(Peer peer, ModifierGroupId group) {
        String owner = AggregateId.of(group).toString();
        return History.of(owner, peer.log().entriesOf(owner));
    }

    private List<EditConflict> conflicts(ModifierGroupId group) {
        meet();
        List<EditConflict> here = EditConflicts.of(history(till, group));
        assertEquals(here, EditConflicts.of(history(office, group)));
        return here;
    }
}
