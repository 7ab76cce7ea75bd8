package com.intellidine.domain.menu;

import static com.intellidine.testing.Dishes.edit;
import static com.intellidine.testing.Dishes.group;
import static com.intellidine.testing.Dishes.item;
import static com.intellidine.testing.Dishes.modifier;
import static com.intellidine.testing.Dishes.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.menu.MenuCommand.*;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Dishes;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTest {
    private final Dishes menu =
            Dishes.withMains().dish(1, "Butter Chicken", 380).dish(2, "Dal Makhani", 260);

    private static ItemChange.Builder change() {
        return ItemChange.change();
    }

    @Test
    void changesOnlyTheFieldsThatAreNamed() {
        Item before = menu.dish(1);
        Item after = menu.edits(1, change().kitchenName("BC").build()).dish(1);
        assertEquals("BC", after.kitchenName());
        assertEquals("BC", after.nameInKitchen());
        assertEquals("Dal Makhani", menu.dish(2).nameInKitchen());
        assertEquals(before, menu.edits(1, change().kitchenName("").build()).dish(1));
    }

    @Test
    void remembersTheEditThatSetThePrice() {
        String first = menu.dish(1).priceEdit();
        assertEquals(
                first,
                menu.edits(1, change().name("Murgh Makhani").build()).dish(1).priceEdit());
        String second =
                menu.edits(1, change().price(Money.rupees(400)).build()).dish(1).priceEdit();
        assertEquals(false, first.equals(second));
        String third = menu.variant(1, 10, "Half", 220).dish(1).priceEdit();
        assertEquals(false, second.equals(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Dal\nMakhani", "Dal\u0000", "\u001b@", "\ud83c", "\u202edal", "\u009b"})
    void refusesANameThatIsNoneOrNoText(String name) {
        assertInstanceOf(
                MenuRefusal.TextNotAllowed.class,
                menu.refusal(edit(1, change().name(name).build())));
    }

    @Test
    void takesANameInAnyScript() {
        for (String name : List.of("दाल मखनी", "ദോശ", "பிரியாணி", "क्\u200dष", "Crème brûlée 🍮", "小籠包")) {
            assertNull(menu.refusal(edit(1, change().name(name).build())), name);
        }
        assertInstanceOf(
                MenuRefusal.TextNotAllowed.class,
                menu.refusal(edit(1, change().name("x".repeat(121)).build())));
        assertInstanceOf(
                MenuRefusal.TextNotAllowed.class,
                menu.refusal(edit(1, change().description("x".repeat(1 << 20)).build())));
    }

    @Test
    void refusesAPriceThatIsNone() {
        for (Money price : List.of(
                Money.paise(-1),
                Money.paise(Long.MIN_VALUE),
                Money.paise(Long.MAX_VALUE),
                Money.rupees(1_000_000).plus(Money.paise(1)),
                new Money(100, Currency.getInstance("USD")))) {
            assertEquals(
                    new MenuRefusal.PriceOutOfRange(),
                    menu.refusal(edit(1, change().price(price).build())));
            assertEquals(
                    new MenuRefusal.PriceOutOfRange(),
                    menu.refusal(edit(1, change().costPrice(price).build())));
        }
        assertNull(menu.refusal(edit(1, change().price(Money.rupees(1_000_000)).build())));
        assertNull(menu.refusal(edit(1, change().price(Money.ZERO).build())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12345", "99633a", "123456789", "९९६३"})
    void refusesACodeOfGoodsThatIsNone(String hsn) {
        assertEquals(
                new MenuRefusal.HsnMalformed(),
                menu.refusal(edit(1, change().hsn(hsn).build())));
        assertNull(menu.refusal(edit(1, change().hsn("996331").build())));
        assertNull(menu.refusal(edit(1, change().hsn("").build())));
    }

    @Test
    void refusesANewDishWithoutNamePriceOrCategory() {
        ItemChange whole = change().name("Roti")
                .price(Money.rupees(30))
                .category(Dishes.MAINS)
                .build();
        assertNull(menu.refusal(edit(9, whole)));
        assertInstanceOf(
                MenuRefusal.Incomplete.class,
                menu.refusal(edit(
                        9,
                        change().price(Money.rupees(30)).category(Dishes.MAINS).build())));
        assertInstanceOf(
                MenuRefusal.Incomplete.class,
                menu.refusal(
                        edit(9, change().name("Roti").category(Dishes.MAINS).build())));
        assertInstanceOf(
                MenuRefusal.Incomplete.class,
                menu.refusal(
                        edit(9, change().name("Roti").price(Money.rupees(30)).build())));
    }

    @Test
    void refusesACategoryThatIsUnknownOrDeleted() {
        CategoryId other = new CategoryId(Some.id(1_001));
        EditItem move = edit(1, change().category(other).build());
        assertEquals(new MenuRefusal.Unknown("category"), menu.refusal(move));
        menu.does(new EditCategory(other, CategoryChange.of("Sides", 2), Some.STAMP));
        assertNull(menu.refusal(move));
        menu.does(new EditCategory(other, new CategoryChange(null, null, true), Some.STAMP));
        assertEquals(new MenuRefusal.Unknown("category"), menu.refusal(move));
    }

    @Test
    void refusesToDeleteACategoryWithDishes() {
        EditCategory delete = new EditCategory(Dishes.MAINS, new CategoryChange(null, null, true), Some.STAMP);
        assertEquals(new MenuRefusal.CategoryInUse("Mains", 2), menu.refusal(delete));
        menu.edits(1, change().deleted(true).build())
                .edits(2, change().deleted(true).build());
        assertNull(menu.refusal(delete));
    }

    @Test
    void refusesASecondDishWithACode() {
        menu.edits(1, change().code("BC").build());
        assertEquals(
                new MenuRefusal.CodeTaken("bc", "Butter Chicken"),
                menu.refusal(edit(2, change().code("bc").build())));
        assertNull(menu.refusal(edit(2, change().code("").build())));
        assertNull(menu.refusal(edit(1, change().code("BC").build())));
        menu.edits(1, change().deleted(true).build());
        assertNull(menu.refusal(edit(2, change().code("bc").build())));
    }

    @Test
    void refusesAnEditThatChangesNothing() {
        assertEquals(new MenuRefusal.NothingChanged(), menu.refusal(edit(1, ItemChange.NONE)));
        assertEquals(
                new MenuRefusal.NothingChanged(),
                menu.refusal(new EditCategory(Dishes.MAINS, CategoryChange.NONE, Some.STAMP)));
    }

    @Test
    void bringsADeletedDishBackOnlyWhenThatIsWhatIsSaid() {
        menu.edits(1, change().deleted(true).build());
        assertEquals(
                new MenuRefusal.Unknown("dish"),
                menu.refusal(edit(1, change().name("Chicken").build())));
        assertNull(menu.refusal(edit(1, change().deleted(false).build())));
    }

    /// As two devices left it that wrote one number each.
    @Test
    void takesAnotherNameForAGroupWhoseNumbersWereWrittenApart() {
        menu.group(20, "Breads", 1, 5)
                .knows(new ModifierGroupEdited(group(20), new ModifierGroupChange(null, 3, null, null), Some.STAMP))
                .knows(new ModifierGroupEdited(group(20), new ModifierGroupChange(null, null, 2, null), Some.STAMP));
        ModifierGroupChange name = new ModifierGroupChange("Naan and roti", null, null, null);
        assertNull(menu.refusal(new EditModifierGroup(group(20), name, Some.STAMP)));
    }

    @Test
    void refusesAGroupWhoseSmallestNumberIsAboveItsLargest() {
        menu.group(20, "Breads", 1, 2);
        ModifierGroupChange more = new ModifierGroupChange(null, 3, null, null);
        assertEquals(
                new MenuRefusal.MinAboveMax(3, 2), menu.refusal(new EditModifierGroup(group(20), more, Some.STAMP)));
        assertEquals(
                new MenuRefusal.MinAboveMax(5, 1),
                menu.refusal(new EditModifierGroup(group(21), ModifierGroupChange.of("Dips", 5, 1), Some.STAMP)));
        assertInstanceOf(
                MenuRefusal.NumberOutOfRange.class,
                menu.refusal(new EditModifierGroup(
                        group(21), ModifierGroupChange.of("Dips", Integer.MIN_VALUE, 1), Some.STAMP)));
    }

    @Test
    void refusesMoreDefaultsThanMayBeChosen() {
        menu.group(20, "Breads", 0, 1).modifier(20, 21, "Naan", 40, true);
        EditModifier second =
                new EditModifier(group(20), modifier(22), ModifierChange.of("Roti", Money.ZERO, true, 2), Some.STAMP);
        assertEquals(new MenuRefusal.DefaultsAboveMax("Breads", 1), menu.refusal(second));
        menu.does(new EditModifierGroup(group(20), new ModifierGroupChange(null, null, 2, null), Some.STAMP));
        menu.does(second);
        assertEquals(
                new MenuRefusal.DefaultsAboveMax("Breads", 1),
                menu.refusal(
                        new EditModifierGroup(group(20), new ModifierGroupChange(null, null, 1, null), Some.STAMP)));
    }

    @Test
    void refusesToDeleteAGroupThatADishUses() {
        menu.group(20, "Breads", 0, 1)
                .edits(1, change().groups(List.of(group(20))).build());
        EditModifierGroup delete =
                new EditModifierGroup(group(20), new ModifierGroupChange(null, null, null, true), Some.STAMP);
        assertEquals(new MenuRefusal.GroupInUse("Breads", "Butter Chicken"), menu.refusal(delete));
        assertEquals(
                new MenuRefusal.NamedTwice("modifier group"),
                menu.refusal(
                        edit(1, change().groups(List.of(group(20), group(20))).build())));
        assertEquals(
                new MenuRefusal.Unknown("modifier group"),
                menu.refusal(edit(1, change().groups(List.of(group(99))).build())));
        menu.edits(1, change().groups(List.of()).build());
        assertNull(menu.refusal(delete));
    }

    private static ItemChange combo(long... dishes) {
        List<ComboChoice> choices = IntStream.range(0, dishes.length)
                .mapToObj(i -> new ComboChoice(item(dishes[i]), null, Money.ZERO))
                .toList();
        return change().parts(List.of(new ComboPart("Main", 1, choices))).build();
    }

    @Test
    void refusesAComboThatContainsItself() {
        assertInstanceOf(MenuRefusal.ComboHoldsItself.class, menu.refusal(edit(1, combo(2, 1))));
        menu.dish(3, "Thali", 400).edits(3, combo(1, 2));
        assertEquals(new MenuRefusal.ComboInCombo("Thali"), menu.refusal(edit(2, combo(3))));
        assertEquals(
                new MenuRefusal.DishInCombo("Dal Makhani", "Thali"),
                menu.refusal(edit(2, combo(1))),
                "or the thali would hold a combo");
        assertEquals(
                new MenuRefusal.DishInCombo("Dal Makhani", "Thali"),
                menu.refusal(edit(2, change().deleted(true).build())));
    }

    @Test
    void refusesAComboOfNothing() {
        assertInstanceOf(MenuRefusal.PartWithoutChoice.class, menu.refusal(edit(1, combo())));
        assertEquals(new MenuRefusal.NamedTwice("choice"), menu.refusal(edit(1, combo(2, 2))));
        assertEquals(new MenuRefusal.Unknown("dish"), menu.refusal(edit(1, combo(99))));
        ItemChange none = change().parts(
                        List.of(new ComboPart("Main", 0, List.of(new ComboChoice(item(2), null, Money.ZERO)))))
                .build();
        assertInstanceOf(MenuRefusal.NumberOutOfRange.class, menu.refusal(edit(1, none)));
        menu.variant(2, 10, "Half", 150);
        assertEquals(new MenuRefusal.Unknown("variant"), menu.refusal(edit(1, combo(2))), "half or full?");
    }

    @Test
    void refusesMoreOfAnythingThanFits() {
        List<SpecialPrice> prices = new ArrayList<>();
        IntStream.range(0, 41).forEach(i -> prices.add(new SpecialPrice(null, java.util.Set.of(), null, Money.ZERO)));
        assertInstanceOf(
                MenuRefusal.TooMany.class,
                menu.refusal(edit(1, change().specialPrices(prices).build())));
        IntStream.range(0, 20).forEach(i -> menu.variant(1, 100 + i, "Size " + i, i));
        assertInstanceOf(
                MenuRefusal.TooMany.class,
                menu.refusal(new EditVariant(
                        item(1), variant(500), VariantChange.of("One more", Money.ZERO, 1), Some.STAMP)));
        menu.group(20, "Breads", 0, 1);
        IntStream.range(0, 60).forEach(i -> menu.modifier(20, 1_000 + i, "Bread " + i, i, false));
        assertInstanceOf(
                MenuRefusal.TooMany.class,
                menu.refusal(new EditModifier(
                        group(20), modifier(9_000), ModifierChange.of("One more", Money.ZERO, false, 1), Some.STAMP)));
    }

    @Test
    void keepsVariantsWithFieldsOfTheirOwn() {
        menu.variant(1, 10, "Half", 220).variant(1, 11, "Full", 380);
        menu.does(new EditVariant(
                item(1), variant(10), new VariantChange(null, Money.rupees(230), null, null), Some.STAMP));
        assertEquals(
                List.of("Half 230.00", "Full 380.00"),
                menu.dish(1).offeredVariants().stream()
                        .map(each -> each.name() + " " + each.price().toRupees())
                        .toList());
        assertEquals(
                new MenuRefusal.NameTaken("Full"),
                menu.refusal(
                        new EditVariant(item(1), variant(12), VariantChange.of("full", Money.ZERO, 3), Some.STAMP)));
    }

    @Test
    void saysEachRefusalInASentence() {
        for (MenuRefusal refusal : List.of(
                new MenuRefusal.NothingChanged(),
                new MenuRefusal.PriceOutOfRange(),
                new MenuRefusal.HsnMalformed(),
                new MenuRefusal.TooFewChosen("Breads", 1))) {
            assertEquals('.', refusal.sentence().charAt(refusal.sentence().length() - 1));
        }
    }

    private static ItemChange deleted(boolean deleted) {
        return change().deleted(deleted).build();
    }

    @Test
    void bringsADishBackOnlyWhereItStillFits() {
        menu.edits(1, change().code("BC").build())
                .edits(1, deleted(true))
                .edits(2, change().code("BC").build());
        assertEquals(new MenuRefusal.CodeTaken("BC", "Dal Makhani"), menu.refusal(edit(1, deleted(false))));
        assertNull(menu.refusal(edit(1, change().deleted(false).code("").build())));
        CategoryId sides = new CategoryId(Some.id(1_001));
        menu.does(new EditCategory(sides, CategoryChange.of("Sides", 2), Some.STAMP))
                .edits(2, change().category(sides).code("").build())
                .edits(2, deleted(true))
                .does(new EditCategory(sides, new CategoryChange(null, null, true), Some.STAMP));
        assertEquals(new MenuRefusal.Unknown("category"), menu.refusal(edit(2, deleted(false))));
        assertNull(menu.refusal(
                edit(2, change().deleted(false).category(Dishes.MAINS).build())));
    }

    @Test
    void bringsAComboBackOnlyWithPartsThatAreThere() {
        menu.dish(3, "Meal", 250)
                .edits(
                        3,
                        change().parts(List.of(
                                        new ComboPart("Main", 1, List.of(new ComboChoice(item(1), null, Money.ZERO)))))
                                .build())
                .edits(3, deleted(true))
                .edits(1, deleted(true));
        assertEquals(new MenuRefusal.Unknown("dish"), menu.refusal(edit(3, deleted(false))));
    }

    @Test
    void bringsNothingBackUnderANameThatIsTaken() {
        menu.variant(1, 10, "Half", 200)
                .does(new EditVariant(item(1), variant(10), new VariantChange(null, null, null, true), Some.STAMP))
                .variant(1, 11, "Half", 210);
        assertEquals(
                new MenuRefusal.NameTaken("Half"),
                menu.refusal(
                        new EditVariant(item(1), variant(10), new VariantChange(null, null, null, false), Some.STAMP)));
        CategoryId old = new CategoryId(Some.id(1_001));
        menu.does(new EditCategory(old, CategoryChange.of("Sides", 2), Some.STAMP))
                .does(new EditCategory(old, new CategoryChange(null, null, true), Some.STAMP))
                .does(new EditCategory(new CategoryId(Some.id(1_002)), CategoryChange.of("Sides", 2), Some.STAMP));
        assertEquals(
                new MenuRefusal.NameTaken("Sides"),
                menu.refusal(new EditCategory(old, new CategoryChange(null, null, false), Some.STAMP)));
        menu.group(20, "Breads", 0, 3).modifier(20, 21, "Roti", 0, false);
        menu.does(new EditModifier(
                        group(20), modifier(21), new ModifierChange(null, null, null, null, null, true), Some.STAMP))
                .modifier(20, 22, "Roti", 5, false);
        assertEquals(
                new MenuRefusal.NameTaken("Roti"),
                menu.refusal(new EditModifier(
                        group(20), modifier(21), new ModifierChange(null, null, null, null, null, false), Some.STAMP)));
    }
}
