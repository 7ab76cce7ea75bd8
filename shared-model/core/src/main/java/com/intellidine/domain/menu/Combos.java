package com.intellidine.domain.menu;

import com.intellidine.domain.common.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Checks what a guest takes as the parts of a combo.
public final class Combos {
    private Combos() {}

    /// What came of it.
    public sealed interface Outcome {
        /// @param parts in the order of the combo's parts
        record Taken(List<ChosenPart> parts) implements Outcome {}

        record Refused(MenuRefusal refusal) implements Outcome {}
    }

    /// @param items those known here
    /// @param picks one for each dish, in any order; none for a plain dish
    public static Outcome check(Item combo, Map<ItemId, Item> items, List<ComboPick> picks) {
        List<ChosenPart> taken = new ArrayList<>();
        for (int i = 0; i < combo.parts().size(); i++) {
            int place = i;
            ComboPart part = combo.parts().get(i);
            List<ComboPick> here =
                    picks.stream().filter(pick -> pick.part() == place).toList();
            if (here.size() != part.count()) {
                return new Outcome.Refused(new MenuRefusal.PartIncomplete(part.name(), part.count()));
            }
            for (ComboPick pick : here) {
                Optional<ComboChoice> choice = choice(part, pick);
                Optional<Item> item =
                        Optional.ofNullable(items.get(pick.item())).filter(found -> !found.deleted());
                if (choice.isEmpty() || item.isEmpty()) {
                    return new Outcome.Refused(new MenuRefusal.ChoiceNotOffered(part.name()));
                }
                if (!item.get().available()) {
                    return new Outcome.Refused(
                            new MenuRefusal.DishSoldOut(item.get().name()));
                }
                taken.add(chosen(item.get(), choice.get()));
            }
        }
        boolean elsewhere = taken.size() < picks.size();
        return elsewhere
                ? new Outcome.Refused(new MenuRefusal.ChoiceNotOffered(combo.name()))
                : new Outcome.Taken(List.copyOf(taken));
    }

    /// Whether these could be the parts of a combo as its menu entry stands; what is sold out is not seen here.
    ///
    /// @param taken in the order of the combo's parts
    public static boolean fit(Item combo, List<ChosenPart> taken) {
        int next = 0;
        for (ComboPart part : combo.parts()) {
            for (int i = 0; i < part.count(); i++, next++) {
                if (next >= taken.size() || !offers(part, taken.get(next))) {
                    return false;
                }
            }
        }
        return next == taken.size();
    }

    private static boolean offers(ComboPart part, ChosenPart taken) {
        return part.choices().stream()
                .anyMatch(choice -> choice.item().equals(taken.item())
                        && Objects.equals(choice.variant(), taken.variant())
                        && choice.supplement().equals(taken.supplement()));
    }

    /// What was taken once, to be asked for again.
    ///
    /// @param taken in the order of the combo's parts, as they were then
    public static List<ComboPick> again(Item combo, List<ChosenPart> taken) {
        List<ComboPick> picks = new ArrayList<>();
        int next = 0;
        for (int place = 0; place < combo.parts().size(); place++) {
            for (int i = 0; i < combo.parts().get(place).count() && next < taken.size(); i++, next++) {
                picks.add(new ComboPick(
                        place, taken.get(next).item(), taken.get(next).variant()));
            }
        }
        // What is too many now shall be refused and not forgotten.
        for (; next < taken.size(); next++) {
            picks.add(new ComboPick(
                    combo.parts().size(),
                    taken.get(next).item(),
                    taken.get(next).variant()));
        }
        return picks;
    }

    private static Optional<ComboChoice> choice(ComboPart part, ComboPick pick) {
        return part.choices().stream()
                .filter(choice -> choice.item().equals(pick.item()) && Objects.equals(choice.variant(), pick.variant()))
                .findFirst();
    }

    private static ChosenPart chosen(Item item, ComboChoice choice) {
        String size = Optional.ofNullable(choice.variant())
                .flatMap(item::variant)
                .map(variant -> " " + variant.name())
                .orElse("");
        return new ChosenPart(
                item.id(),
                choice.variant(),
                item.name() + size,
                item.nameInKitchen() + size,
                item.station(),
                choice.supplement());
    }
}
