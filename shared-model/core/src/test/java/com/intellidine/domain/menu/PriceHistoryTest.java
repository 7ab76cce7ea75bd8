package com.intellidine.domain.menu;

import static com.intellidine.testing.Dishes.item;
import static com.intellidine.testing.Dishes.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.menu.PriceHistory.Entry;
import com.intellidine.domain.menu.PriceHistory.Of;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {
    private final List<Fact> facts = new ArrayList<>();

    private static Stamp stamp(int day) {
        return new Stamp(new StaffId(Some.id(day)), Some.NOON.plusSeconds(86_400L * day));
    }

    private void edit(int day, ItemChange.Builder changes) {
        fact(day, new ItemEdited(item(1), changes.build(), stamp(day)));
    }

    private void edit(int day, int size, VariantChange changes) {
        fact(day, new VariantEdited(item(1), variant(size), changes, stamp(day)));
    }

    private void fact(int day, MenuEvent event) {
        facts.add(new Fact(event, new Fact.Id(Some.id(3), day, "hash" + day)));
    }

    private static Entry entry(Of of, int rupees, int day) {
        return new Entry(of, Money.rupees(rupees), stamp(day), "hash" + day);
    }

    @Test
    void saysWhatADishCostSinceWhenAndWhoSaidSo() {
        edit(
                1,
                ItemChange.change()
                        .category(new CategoryId(Some.id(9)))
                        .name("Dal")
                        .price(Money.rupees(240)));
        edit(2, ItemChange.change().name("Dal Makhani"));
        edit(3, ItemChange.change().price(Money.rupees(260)));
        edit(4, ItemChange.change().price(Money.rupees(260)).code("DM"));
        assertEquals(List.of(entry(new Of.Dish(), 240, 1), entry(new Of.Dish(), 260, 3)), PriceHistory.of(facts));
    }

    @Test
    void followsEachSizeByItself() {
        edit(1, ItemChange.change().name("Biryani").price(Money.rupees(320)));
        edit(2, 10, VariantChange.of("Half", Money.rupees(180), 1));
        edit(3, 11, VariantChange.of("Full", Money.rupees(320), 2));
        edit(4, 10, new VariantChange(null, Money.rupees(190), null, null));
        edit(5, 11, new VariantChange(null, null, null, true));
        Of half = new Of.Size(variant(10));
        Of full = new Of.Size(variant(11));
        assertEquals(
                List.of(
                        entry(new Of.Dish(), 320, 1),
                        entry(half, 180, 2),
                        new Entry(new Of.Dish(), null, stamp(2), "hash2"),
                        entry(full, 320, 3),
                        entry(half, 190, 4),
                        new Entry(full, null, stamp(5), "hash5")),
                PriceHistory.of(facts));
    }

    @Test
    void followsSpecialPricesByWhatTheyAreFor() {
        SpecialPrice takeaway = new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(220));
        SpecialPrice cheaper = new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(210));
        edit(1, ItemChange.change().name("Dal").price(Money.rupees(240)).specialPrices(List.of(takeaway)));
        edit(2, ItemChange.change().specialPrices(List.of(cheaper)));
        edit(3, ItemChange.change().specialPrices(List.of()));
        Of special = new Of.Special(null, Set.of(OrderType.TAKEAWAY), null);
        assertEquals(
                List.of(
                        entry(new Of.Dish(), 240, 1),
                        entry(special, 220, 1),
                        entry(special, 210, 2),
                        new Entry(special, null, stamp(3), "hash3")),
                PriceHistory.of(facts));
    }
}
