package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.Allergen;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.ComboChoice;
import com.intellidine.domain.menu.ComboPart;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.menu.ModifierGroupChange;
import com.intellidine.domain.menu.SpecialPrice;
import com.intellidine.domain.menu.VariantChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.testing.Some;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// One edit of every type of the menu, with every field filled.
final class MenuSamples {
    private static final ItemId ITEM = new ItemId(Some.id(20));
    private static final VariantId HALF = new VariantId(Some.id(23));
    private static final ModifierGroupId GROUP = new ModifierGroupId(Some.id(24));

    private MenuSamples() {}

    static List<Event> all() {
        return List.of(category(), item(), variant(), group(), modifier());
    }

    private static Event category() {
        return new CategoryEdited(new CategoryId(Some.id(21)), CategoryChange.of("Sides", 2), Samples.STAMP);
    }

    private static Event item() {
        TimeWindow happyHour = new TimeWindow(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                LocalTime.of(22, 0),
                LocalTime.of(1, 30),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31));
        ItemChange changes = ItemChange.change()
                .category(new CategoryId(Some.id(21)))
                .name("Paneer Tikka")
                .kitchenName("P.TIKKA")
                .localName("पनीर टिक्का")
                .description("Cottage cheese,\ncharred")
                .price(Money.paise(28_050))
                .costPrice(Money.paise(9_000))
                .specialPrices(List.of(new SpecialPrice(
                        HALF, Set.of(OrderType.TAKEAWAY, OrderType.DINE_IN), happyHour, Money.paise(19_900))))
                .discount(new Percent(1_000))
                .openPrice(false)
                .taxClass(TaxClass.RESTAURANT_SERVICE)
                .hsn("996331")
                .diet(Diet.VEG)
                .allergens(Set.of(Allergen.MILK, Allergen.TREE_NUTS))
                .station("kitchen")
                .course(1)
                .code("PT")
                .position(1)
                .image("paneer-tikka.webp")
                .groups(List.of(GROUP))
                .parts(List.of(new ComboPart(
                        "Drink", 2, List.of(new ComboChoice(new ItemId(Some.id(25)), HALF, Money.paise(1_500))))))
                .available(true)
                .deleted(false)
                .build();
        return new ItemEdited(ITEM, changes, Samples.STAMP);
    }

    private static Event variant() {
        return new VariantEdited(ITEM, HALF, VariantChange.of("Half", Money.paise(16_000), 1), Samples.STAMP);
    }

    private static Event group() {
        return new ModifierGroupEdited(GROUP, ModifierGroupChange.of("Breads", 1, 3), Samples.STAMP);
    }

    private static Event modifier() {
        return new ModifierEdited(
                GROUP,
                new ModifierId(Some.id(26)),
                ModifierChange.of("Extra butter", Money.paise(2_000), true, 4),
                Samples.STAMP);
    }
}
