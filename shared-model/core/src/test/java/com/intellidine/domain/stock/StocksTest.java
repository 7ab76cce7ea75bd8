package com.intellidine.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.StockCommand.Adjust;
import com.intellidine.domain.stock.StockCommand.CountPortions;
import com.intellidine.domain.stock.StockCommand.CountStock;
import com.intellidine.domain.stock.StockCommand.EditRecipe;
import com.intellidine.domain.stock.StockCommand.EditStockItem;
import com.intellidine.domain.stock.StockCommand.Purchase;
import com.intellidine.domain.stock.StockCommand.Waste;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StocksTest {
    private static final StockItemId PANEER = new StockItemId(Some.id(1));
    private static final StockItemId COLA = new StockItemId(Some.id(2));
    private static final ItemId TIKKA = new ItemId(Some.id(3));
    private static final ShelfTime NOW = new ShelfTime(Some.NOON, false);
    private static final RecipeOwner DISH = new RecipeOwner.Dish(TIKKA, null);
    private static final Pantry PANTRY = with(
            with(Pantry.EMPTY, PANEER, StockItemChange.of("Paneer", StockUnit.KILOGRAM)),
            COLA,
            StockItemChange.of("Cola", StockUnit.PIECE).withPacks(new Pack("Crate", new Amount(24_000))));

    private static Pantry with(Pantry before, StockItemId item, StockItemChange changes) {
        StockEvent event = accepted(before, new EditStockItem(item, changes, Some.STAMP));
        Map<StockItemId, StockItem> items = new HashMap<>(before.items());
        items.put(item, StockFold.apply(items.get(item), assertInstanceOf(StockItemEdited.class, event)));
        return new Pantry(items, before.recipes());
    }

    private static Pantry withRecipe(Pantry before, RecipeOwner owner, RecipeChange changes) {
        StockEvent event = accepted(before, new EditRecipe(owner, changes, Some.STAMP));
        Map<UUID, Recipe> recipes = new HashMap<>(before.recipes());
        UUID id = owner.aggregate().id();
        recipes.put(id, StockFold.apply(recipes.get(id), assertInstanceOf(RecipeEdited.class, event)));
        return new Pantry(before.items(), recipes);
    }

    private static StockEvent accepted(Pantry pantry, StockCommand command) {
        return switch (Stocks.decide(pantry, command)) {
            case Decision.Accepted<StockEvent>(StockEvent event) -> event;
            case Decision.Refused<StockEvent>(var refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    private static void assertRefused(Class<? extends StockRefusal> why, Pantry pantry, StockCommand command) {
        Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, Stocks.decide(pantry, command));
        assertInstanceOf(why, refused.refusal());
        assertTrue(refused.refusal().sentence().endsWith("."), refused.refusal().sentence());
    }

    private static void assertRefused(Class<? extends StockRefusal> why, StockCommand command) {
        assertRefused(why, PANTRY, command);
    }

    private static Purchase purchase(StockItemId item, String count, String unit) {
        return new Purchase(
                item,
                Some.id(9),
                new Measure(new BigDecimal(count), unit),
                Money.rupees(100),
                "Nandini",
                "7",
                Some.DAY,
                NOW,
                Some.STAMP);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, kg, 2500000",
        "0.001, g, 1",
        "0.000001, KG, 1",
        "2500, g, 2500000",
        "1e3, g, 1000000",
        "1.0000, kg, 1000000"
    })
    void takesWhatIsTypedExactly(String count, String unit, long thousandths) {
        StockPurchased bought = assertInstanceOf(StockPurchased.class, accepted(PANTRY, purchase(PANEER, count, unit)));
        assertEquals(new Amount(thousandths), bought.amount());
    }

    @Test
    void countsInPacksOfItsOwn() {
        StockPurchased bought =
                assertInstanceOf(StockPurchased.class, accepted(PANTRY, purchase(COLA, "1.5", "crate")));
        assertEquals(new Amount(36_000), bought.amount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0.0000001",
                "1000000.000001",
                "1e30",
                "1e1000000000",
                "1e-1000000000",
                "99999999999999999999"
            })
    void refusesWhatCanNotBeAnAmount(String count) {
        assertRefused(StockRefusal.AmountOutOfRange.class, purchase(PANEER, count, "kg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l", "piece", "crate", "", "\u0000", "kgg"})
    void refusesAUnitOfAnotherKind(String unit) {
        assertRefused(StockRefusal.UnknownUnit.class, purchase(PANEER, "1", unit));
    }

    /// Whatever number of whatever unit: what was typed comes back, and nothing else is taken.
    @Test
    void givesBackWhatWasTyped() {
        int[] taken = new int[1];
        Seeds.each(5_000, random -> {
            List<StockUnit> units = List.of(StockUnit.values());
            Amount one = random.nextBoolean()
                    ? units.get(random.nextInt(units.size())).one()
                    : new Amount(random.nextLong(1, 1_000_000));
            BigDecimal typed = BigDecimal.valueOf(random.nextLong(0, 1_000_000), random.nextInt(-2, 9));
            boolean exact = typed.multiply(BigDecimal.valueOf(one.thousandths()))
                            .remainder(BigDecimal.ONE)
                            .signum()
                    == 0;
            BigDecimal product = typed.multiply(BigDecimal.valueOf(one.thousandths()));
            boolean small = product.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) <= 0;
            assertEquals(exact && small, Units.amount(typed, one).isPresent(), typed + " of " + one);
            Units.amount(typed, one).ifPresent(amount -> {
                taken[0]++;
                assertEquals(
                        0,
                        typed.compareTo(Units.count(amount.thousandths(), one).orElseThrow()),
                        typed + " of " + one);
            });
        });
        assertTrue(taken[0] > 1_000, "taken: " + taken[0]);
    }

    @Test
    void writesAmountsForPeople() {
        assertEquals("2.5 kg", Units.text(PANTRY.item(PANEER).orElseThrow(), 2_500_000));
        assertEquals("-24 piece", Units.text(PANTRY.item(COLA).orElseThrow(), -24_000));
    }

    @Test
    void neverWeighsWhatWasCounted() {
        assertRefused(
                StockRefusal.OtherBase.class,
                new EditStockItem(COLA, StockItemChange.of("Cola", StockUnit.LITRE), Some.STAMP));
        StockItem cola = PANTRY.item(COLA).orElseThrow();
        StockItem after = StockFold.apply(
                cola, new StockItemEdited(COLA, StockItemChange.of("Cola 1 l", StockUnit.LITRE), Some.STAMP));
        assertEquals(StockUnit.PIECE, after.countedIn(), "although an edit was made apart");
        assertEquals("Cola 1 l", after.name());
    }

    @Test
    void refusesItemsThatAreNotWhole() {
        StockItemId fresh = new StockItemId(Some.id(7));
        StockItemChange salt = StockItemChange.of("Salt", StockUnit.GRAM);
        assertRefused(
                StockRefusal.Incomplete.class, new EditStockItem(fresh, StockItemChange.deleted(false), Some.STAMP));
        assertRefused(
                StockRefusal.NameTaken.class,
                new EditStockItem(fresh, StockItemChange.of("paneer", StockUnit.GRAM), Some.STAMP));
        assertRefused(
                StockRefusal.TextNotAllowed.class,
                new EditStockItem(fresh, StockItemChange.of("Salt\u001b", StockUnit.GRAM), Some.STAMP));
        assertRefused(
                StockRefusal.PackEmpty.class,
                new EditStockItem(fresh, salt.withPacks(new Pack("bag", Amount.NONE)), Some.STAMP));
        assertRefused(
                StockRefusal.PackNamedLikeUnit.class,
                new EditStockItem(fresh, salt.withPacks(new Pack("KG", new Amount(5))), Some.STAMP));
        assertRefused(
                StockRefusal.NamedTwice.class,
                new EditStockItem(
                        fresh,
                        salt.withPacks(new Pack("bag", new Amount(5)), new Pack("Bag", new Amount(6))),
                        Some.STAMP));
        assertRefused(
                StockRefusal.CostOutOfRange.class,
                new EditStockItem(
                        fresh,
                        salt.withCost(new UnitCost(Money.paise(Long.MAX_VALUE), StockUnit.GRAM.one())),
                        Some.STAMP));
        assertRefused(StockRefusal.NothingChanged.class, new EditStockItem(COLA, StockItemChange.NONE, Some.STAMP));
    }

    @Test
    void keepsWhatStandsInARecipe() {
        Pantry cooked =
                withRecipe(PANTRY, DISH, RecipeChange.of(List.of(new Ingredient(PANEER, 150_000, new Percent(9_000)))));
        EditStockItem delete = new EditStockItem(PANEER, StockItemChange.deleted(true), Some.STAMP);
        assertRefused(StockRefusal.InRecipe.class, cooked, delete);
        Pantry gone = with(PANTRY, PANEER, StockItemChange.deleted(true));
        String name = PANTRY.item(PANEER).orElseThrow().name();
        Pantry another = with(gone, new StockItemId(Some.id(0x777)), StockItemChange.of(name, StockUnit.GRAM));
        assertInstanceOf(
                StockRefusal.NameTaken.class,
                assertInstanceOf(
                                Decision.Refused.class,
                                Stocks.decide(
                                        another, new EditStockItem(PANEER, StockItemChange.deleted(false), Some.STAMP)))
                        .refusal());
        assertRefused(StockRefusal.UnknownItem.class, gone, purchase(PANEER, "1", "kg"));
        assertTrue(
                with(gone, PANEER, StockItemChange.deleted(false)).item(PANEER).isPresent());
    }

    @Test
    void refusesRecipesThatNobodyCanCook() {
        assertRefused(
                StockRefusal.UnknownItem.class,
                new EditRecipe(
                        DISH,
                        RecipeChange.of(List.of(Ingredient.whole(new StockItemId(TIKKA.value()), 5))),
                        Some.STAMP));
        assertRefused(
                StockRefusal.NamedTwice.class,
                new EditRecipe(
                        DISH,
                        RecipeChange.of(List.of(Ingredient.whole(PANEER, 5), Ingredient.whole(PANEER, 6))),
                        Some.STAMP));
        RecipeChange less = RecipeChange.of(List.of(Ingredient.whole(PANEER, -5)));
        assertRefused(StockRefusal.TakesLessThanNothing.class, new EditRecipe(DISH, less, Some.STAMP));
        RecipeOwner extra = new RecipeOwner.Extra(new ModifierId(Some.id(8)));
        assertInstanceOf(RecipeEdited.class, accepted(PANTRY, new EditRecipe(extra, less, Some.STAMP)));
        assertRefused(StockRefusal.NothingChanged.class, new EditRecipe(DISH, RecipeChange.of(List.of()), Some.STAMP));
        assertRefused(
                StockRefusal.NothingChanged.class, new EditRecipe(DISH, new RecipeChange(null, null), Some.STAMP));
    }

    @Test
    void givesAVariantTheRecipeOfItsDishUntilItHasItsOwn() {
        VariantId half = new VariantId(Some.id(4));
        List<Ingredient> full = List.of(Ingredient.whole(PANEER, 200_000));
        List<Ingredient> less = List.of(Ingredient.whole(PANEER, 110_000));
        Pantry one = withRecipe(PANTRY, DISH, RecipeChange.of(full));
        RecipeOwner ofHalf = new RecipeOwner.Dish(TIKKA, half);
        assertEquals(full, one.recipe(ofHalf).orElseThrow().of(half));
        Pantry two = withRecipe(one, ofHalf, RecipeChange.of(less));
        assertEquals(less, two.recipe(DISH).orElseThrow().of(half));
        assertEquals(full, two.recipe(DISH).orElseThrow().of((VariantId) null));
        Pantry three = withRecipe(two, ofHalf, RecipeChange.gone());
        assertEquals(full, three.recipe(DISH).orElseThrow().of(half));
    }

    @Test
    void asksForAReasonWhereSomethingGoes() {
        Measure some = new Measure(BigDecimal.ONE, "kg");
        Approval silent = new Approval(Some.ASHA, " ");
        assertRefused(StockRefusal.ReasonMissing.class, new Waste(PANEER, Some.id(9), some, silent, NOW, Some.STAMP));
        assertRefused(StockRefusal.ReasonMissing.class, new Adjust(PANEER, Some.id(9), some, silent, NOW, Some.STAMP));
        Approval sour = new Approval(Some.ASHA, "Sour");
        Measure nothing = new Measure(BigDecimal.ZERO, "kg");
        assertRefused(StockRefusal.NothingEntered.class, new Waste(PANEER, Some.id(9), nothing, sour, NOW, Some.STAMP));
        StockEvent less = accepted(
                PANTRY,
                new Adjust(PANEER, Some.id(9), new Measure(new BigDecimal("-0.25"), "kg"), sour, NOW, Some.STAMP));
        assertEquals(-250_000, assertInstanceOf(StockAdjusted.class, less).thousandths());
        assertEquals(List.of(Some.ASHA), less.answerable());
    }

    @Test
    void takesACountOfNothingButNotOfLess() {
        CountStock none = new CountStock(
                PANEER, Some.id(9), new Measure(BigDecimal.ZERO, "kg"), Known.NOTHING, "", NOW, Some.STAMP);
        accepted(PANTRY, none);
        CountPortions less = new CountPortions(TIKKA, Some.id(9), new BigDecimal("-1"), Known.NOTHING, NOW, Some.STAMP);
        assertRefused(StockRefusal.AmountOutOfRange.class, less);
        CountPortions endless = new CountPortions(TIKKA, Some.id(9), null, Known.NOTHING, NOW, Some.STAMP);
        assertFalse(assertInstanceOf(PortionsCounted.class, accepted(PANTRY, endless))
                        .left()
                != null);
    }

    @Test
    void refusesPurchasesThatNoBookCanHold() {
        Purchase good = purchase(PANEER, "1", "kg");
        for (Money cost : List.of(Money.paise(-1), Money.paise(Long.MAX_VALUE))) {
            assertRefused(
                    StockRefusal.CostOutOfRange.class,
                    new Purchase(PANEER, Some.id(9), good.amount(), cost, "", "", null, NOW, Some.STAMP));
        }
        for (LocalDate expiry : List.of(LocalDate.MAX, LocalDate.MIN)) {
            assertRefused(
                    StockRefusal.ExpiryOutOfRange.class,
                    new Purchase(PANEER, Some.id(9), good.amount(), null, "", "", expiry, NOW, Some.STAMP));
        }
        assertRefused(
                StockRefusal.TextNotAllowed.class,
                new Purchase(PANEER, Some.id(9), good.amount(), null, "x".repeat(121), "", null, NOW, Some.STAMP));
    }

    @Test
    void takesMoreFromTheShelfThanEndsOnThePlate() {
        assertEquals(117_647, new Ingredient(PANEER, 100_000, new Percent(8_500)).fromShelf());
        assertEquals(-117_647, new Ingredient(PANEER, -100_000, new Percent(8_500)).fromShelf());
        assertEquals(3, new Ingredient(PANEER, 1, new Percent(4_000)).fromShelf(), "2.5 is nearer to neither");
        assertEquals(10_000_000_000L, new Ingredient(PANEER, 100_000_000, new Percent(100)).fromShelf());
    }
}
