package com.intellidine.wire;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.Amount;
import com.intellidine.domain.stock.Ingredient;
import com.intellidine.domain.stock.Pack;
import com.intellidine.domain.stock.RecipeChange;
import com.intellidine.domain.stock.RecipeOwner;
import com.intellidine.domain.stock.ShelfTime;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import com.intellidine.domain.stock.StockItemChange;
import com.intellidine.domain.stock.StockUnit;
import com.intellidine.domain.stock.UnitCost;
import com.intellidine.sync.EventHash;
import com.intellidine.testing.Some;
import java.util.List;
import java.util.Map;

/// One event of every type of stock, with every field filled.
final class StockSamples {
    private static final StockItemId PANEER = new StockItemId(Some.id(90));
    private static final ItemId TIKKA = new ItemId(Some.id(20));
    private static final ShelfTime TIME = new ShelfTime(Some.NOON.minusSeconds(2), true);

    private StockSamples() {}

    static List<Event> all() {
        Known known = Known.of(Map.of(
                Some.id(0x500), new Known.Last(41, EventHash.of("one head").hex())));
        return List.of(
                new StockItemEdited(PANEER, change(), Samples.STAMP),
                new RecipeEdited(
                        new RecipeOwner.Dish(TIKKA, new VariantId(Some.id(24))),
                        new RecipeChange(List.of(new Ingredient(PANEER, 180_000, new Percent(8_500))), false),
                        Samples.STAMP),
                new StockPurchased(
                        PANEER,
                        Some.id(91),
                        new Amount(5_000_000),
                        Money.rupees(1_600),
                        "नंदिनी Dairy",
                        "INV 77",
                        Some.DAY.plusDays(5),
                        TIME,
                        new Stamp(Samples.STAMP.actor(), Samples.STAMP.at(), true)),
                new StockWasted(
                        PANEER, Some.id(92), new Amount(250_000), new Approval(Some.ASHA, "Sour"), TIME, Samples.STAMP),
                new StockAdjusted(
                        PANEER, Some.id(93), -40_000, new Approval(Some.ASHA, "To Asha"), TIME, Samples.STAMP),
                new StockCounted(
                        PANEER, Some.id(94), new Amount(4_100_000), known, "Before the rush", TIME, Samples.STAMP),
                new PortionsCounted(TIKKA, Some.id(95), new Amount(12_000), known, TIME, Samples.STAMP));
    }

    private static StockItemChange change() {
        return new StockItemChange(
                "पनीर Paneer",
                "Dairy",
                StockUnit.KILOGRAM,
                List.of(new Pack("slab", new Amount(1_250_000))),
                new Amount(2_000_000),
                new Amount(8_000_000),
                new UnitCost(Money.rupees(320), new Amount(1_000_000)),
                false);
    }
}
