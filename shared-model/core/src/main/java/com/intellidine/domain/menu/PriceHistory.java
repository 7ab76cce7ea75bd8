package com.intellidine.domain.menu;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a dish has cost since when, and who said so: its own price, and those of its variants, kinds of orders and
/// hours, each by itself. A price that was won by another edit made apart is in it only if it ever held here.
public final class PriceHistory {
    private PriceHistory() {}

    /// Which of a dish's prices it is.
    public sealed interface Of {
        /// Without variants.
        record Dish() implements Of {}

        record Size(VariantId variant) implements Of {}

        /// @param variant null when the dish has none
        /// @param window null for always
        record Special(
                @Nullable VariantId variant,
                Set<OrderType> orderTypes,
                @Nullable TimeWindow window) implements Of {}
    }

    /// A price from an edit on.
    ///
    /// @param price null when there was none any more
    /// @param edit the hash of the edit
    public record Entry(Of of, @Nullable Money price, Stamp since, String edit) {}

    /// @param facts of one dish, in fold order
    public static List<Entry> of(List<Fact> facts) {
        List<Entry> entries = new ArrayList<>();
        @Nullable Item item = null;
        for (Fact fact : facts) {
            Map<Of, Money> before = prices(item);
            item = switch (fact.event()) {
                case ItemEdited edit -> MenuFold.apply(item, edit, fact.id().hash());
                case VariantEdited edit -> MenuFold.apply(item, edit, fact.id().hash());
                default -> item;
            };
            Map<Of, Money> after = prices(item);
            Stamp stamp = fact.event().stamp();
            after.forEach((of, price) -> {
                if (!price.equals(before.get(of))) {
                    entries.add(new Entry(of, price, stamp, fact.id().hash()));
                }
            });
            before.keySet().stream()
                    .filter(of -> !after.containsKey(of))
                    .forEach(of ->
                            entries.add(new Entry(of, null, stamp, fact.id().hash())));
        }
        return List.copyOf(entries);
    }

    /// Of two special prices for the same the first holds.
    private static Map<Of, Money> prices(@Nullable Item item) {
        Map<Of, Money> prices = new LinkedHashMap<>();
        if (item == null) {
            return prices;
        }
        if (item.offeredVariants().isEmpty()) {
            prices.put(new Of.Dish(), item.price());
        }
        item.offeredVariants().forEach(variant -> prices.put(new Of.Size(variant.id()), variant.price()));
        item.specialPrices()
                .forEach(special -> prices.putIfAbsent(
                        new Of.Special(special.variant(), special.orderTypes(), special.window()), special.price()));
        return prices;
    }
}
