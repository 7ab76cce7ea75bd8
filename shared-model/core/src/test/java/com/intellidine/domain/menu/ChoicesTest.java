package com.intellidine.domain.menu;

import static com.intellidine.testing.Dishes.group;
import static com.intellidine.testing.Dishes.item;
import static com.intellidine.testing.Dishes.modifier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.menu.MenuCommand.EditModifier;
import com.intellidine.domain.menu.MenuCommand.EditModifierGroup;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Dishes;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final Dishes menu = Dishes.withMains()
            .dish(1, "Thali", 300)
            .group(20, "Breads", 1, 2)
            .modifier(20, 21, "Roti", 0, true)
            .modifier(20, 22, "Naan", 30, false)
            .group(30, "Extras", 0, 3)
            .modifier(30, 31, "Butter", 20, false)
            .edits(1, ItemChange.change().groups(List.of(group(30), group(20))).build());

    private Choices.Outcome check(long... chosen) {
        List<ModifierId> ids = LongStream.of(chosen).mapToObj(Dishes::modifier).toList();
        return Choices.check(menu.dish(1), menu.menu().groups(), ids);
    }

    private static Choices.Outcome refused(MenuRefusal refusal) {
        return new Choices.Outcome.Refused(refusal);
    }

    @Test
    void capturesWhatWasChosenInTheOrderOfTheGroups() {
        assertEquals(
                new Choices.Outcome.Taken(List.of(
                        new ChosenModifier(group(30), modifier(31), "Butter", Money.rupees(20), 2),
                        new ChosenModifier(group(20), modifier(22), "Naan", Money.rupees(30), 1))),
                check(22, 31, 31));
    }

    @Test
    void refusesTooFewAndTooMany() {
        assertEquals(refused(new MenuRefusal.TooFewChosen("Breads", 1)), check(31));
        assertEquals(refused(new MenuRefusal.TooManyChosen("Breads", 2)), check(21, 22, 22));
        assertEquals(refused(new MenuRefusal.TooManyChosen("Extras", 3)), check(21, 31, 31, 31, 31));
        assertEquals(
                refused(new MenuRefusal.TooManyChosen("Thali", 30)),
                check(LongStream.range(0, 10_000).toArray()));
    }

    /// One asked for more, and another, apart, let take less.
    @Test
    void asksForNoMoreThanOneMayTake() {
        menu.knows(
                new MenuEvent.ModifierGroupEdited(group(20), new ModifierGroupChange(null, 2, null, null), Some.STAMP));
        menu.knows(
                new MenuEvent.ModifierGroupEdited(group(20), new ModifierGroupChange(null, null, 1, null), Some.STAMP));
        assertEquals(refused(new MenuRefusal.TooFewChosen("Breads", 1)), check());
        assertInstanceOf(Choices.Outcome.Taken.class, check(21));
    }

    @Test
    void refusesWhatTheDishDoesNotOffer() {
        assertEquals(refused(new MenuRefusal.ModifierNotOffered("Thali")), check(21, 99));
        menu.group(40, "Dips", 0, 1).modifier(40, 41, "Mint", 0, false);
        assertEquals(refused(new MenuRefusal.ModifierNotOffered("Thali")), check(21, 41));
    }

    @Test
    void refusesWhatIsSoldOutOrDeleted() {
        menu.does(new EditModifier(group(20), modifier(22), ModifierChange.availability(false), Some.STAMP));
        assertEquals(refused(new MenuRefusal.ModifierSoldOut("Naan")), check(22));
        menu.does(new EditModifier(
                group(20), modifier(22), new ModifierChange(null, null, null, null, null, true), Some.STAMP));
        assertEquals(refused(new MenuRefusal.TooFewChosen("Breads", 1)), check(22));
    }

    @Test
    void asksNothingForAGroupThatIsGone() {
        menu.knows(new MenuEvent.ModifierGroupEdited(
                group(20), new ModifierGroupChange(null, null, null, true), Some.STAMP));
        assertEquals(new Choices.Outcome.Taken(List.of()), check());
        assertEquals(refused(new MenuRefusal.ModifierNotOffered("Thali")), check(21));
    }

    @Test
    void startsWithTheDefaults() {
        assertEquals(
                List.of(modifier(21)),
                Choices.defaults(menu.dish(1), menu.menu().groups()));
        // Made apart: each of two devices added a default.
        menu.does(new EditModifierGroup(group(20), new ModifierGroupChange(null, null, 1, null), Some.STAMP));
        menu.knows(new MenuEvent.ModifierEdited(
                group(20), modifier(22), new ModifierChange(null, null, true, null, null, null), Some.STAMP));
        assertEquals(1, Choices.defaults(menu.dish(1), menu.menu().groups()).size());
    }

    /// Whatever is taken obeys each group, names what was chosen, and does not depend on the order of choosing.
    @Test
    void takesExactlyWhatItsGroupsAllow() {
        Seeds.each(500, random -> {
            List<ModifierId> chosen = new ArrayList<>();
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                chosen.add(modifier(new long[] {21, 22, 31, 99}[random.nextInt(50) == 0 ? 3 : random.nextInt(3)]));
            }
            Choices.Outcome outcome = Choices.check(menu.dish(1), menu.menu().groups(), chosen);
            List<ModifierId> shuffled = new ArrayList<>(chosen);
            Collections.shuffle(shuffled, Random.from(random));
            assertEquals(outcome, Choices.check(menu.dish(1), menu.menu().groups(), shuffled));
            int breads = Collections.frequency(chosen, modifier(21)) + Collections.frequency(chosen, modifier(22));
            int extras = Collections.frequency(chosen, modifier(31));
            boolean allowed = breads >= 1 && breads <= 2 && extras <= 3 && !chosen.contains(modifier(99));
            assertEquals(allowed, outcome instanceof Choices.Outcome.Taken);
            if (outcome instanceof Choices.Outcome.Taken(List<ChosenModifier> taken)) {
                assertEquals(
                        chosen.size(),
                        taken.stream().mapToInt(ChosenModifier::count).sum());
                assertTrue(taken.stream().allMatch(each -> chosen.contains(each.modifier())));
            }
        });
    }

    @Test
    void takesOneDishForEachPartOfACombo() {
        menu.dish(2, "Lassi", 90)
                .dish(3, "Chaas", 60)
                .variant(3, 10, "Large", 80)
                .dish(4, "Meal", 250);
        ComboPart drink = new ComboPart(
                "Drink",
                2,
                List.of(
                        new ComboChoice(item(2), null, Money.rupees(10)),
                        new ComboChoice(item(3), Dishes.variant(10), Money.ZERO)));
        menu.edits(4, ItemChange.change().parts(List.of(drink)).build());
        ComboPick lassi = new ComboPick(0, item(2), null);
        ComboPick chaas = new ComboPick(0, item(3), Dishes.variant(10));
        assertEquals(
                new Combos.Outcome.Taken(List.of(
                        new ChosenPart(item(2), null, "Lassi", "Lassi", "kitchen", Money.rupees(10)),
                        new ChosenPart(
                                item(3), Dishes.variant(10), "Chaas Large", "Chaas Large", "kitchen", Money.ZERO))),
                combo(lassi, chaas));
        assertEquals(new Combos.Outcome.Refused(new MenuRefusal.PartIncomplete("Drink", 2)), combo(lassi));
        assertEquals(
                new Combos.Outcome.Refused(new MenuRefusal.ChoiceNotOffered("Drink")),
                combo(lassi, new ComboPick(0, item(3), null)));
        assertEquals(
                new Combos.Outcome.Refused(new MenuRefusal.ChoiceNotOffered("Meal")),
                combo(lassi, chaas, new ComboPick(7, item(2), null)));
        menu.edits(2, ItemChange.change().available(false).build());
        assertEquals(new Combos.Outcome.Refused(new MenuRefusal.DishSoldOut("Lassi")), combo(lassi, chaas));
        assertEquals(
                new Combos.Outcome.Refused(new MenuRefusal.ChoiceNotOffered("Lassi")),
                Combos.check(menu.dish(2), menu.menu().items(), List.of(lassi)),
                "a plain dish has no parts");
    }

    private Combos.Outcome combo(ComboPick... picks) {
        return Combos.check(menu.dish(4), menu.menu().items(), List.of(picks));
    }
}
