package com.intellidine.domain.menu;

import static com.intellidine.domain.menu.Checks.first;
import static com.intellidine.domain.menu.Checks.when;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.MenuCommand.EditItem;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in the way of making a combo. Its parts are plain dishes, so none can contain itself.
final class ComboChecks {
    private ComboChecks() {}

    static Optional<MenuRefusal> parts(Menu menu, EditItem edit) {
        List<ComboPart> parts = Objects.requireNonNullElse(edit.changes().parts(), List.of());
        return first(
                when(
                        parts.size() > Limits.PARTS_PER_COMBO_MAX,
                        new MenuRefusal.TooMany("parts of a combo", Limits.PARTS_PER_COMBO_MAX)),
                parts.stream().flatMap(part -> part(menu, edit, part).stream()).findFirst(),
                parts.isEmpty() ? Optional.empty() : partOfAnother(menu, edit));
    }

    private static Optional<MenuRefusal> part(Menu menu, EditItem edit, ComboPart part) {
        return first(
                Checks.name("name of the part", part.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.number("number of dishes of a part", part.count(), 1, Limits.DISHES_PER_PART_MAX),
                when(part.choices().isEmpty(), new MenuRefusal.PartWithoutChoice(part.name())),
                when(
                        part.choices().size() > Limits.CHOICES_PER_PART_MAX,
                        new MenuRefusal.TooMany("choices", Limits.CHOICES_PER_PART_MAX)),
                when(
                        part.choices().stream()
                                        .map(choice -> new ComboPick(0, choice.item(), choice.variant()))
                                        .distinct()
                                        .count()
                                < part.choices().size(),
                        new MenuRefusal.NamedTwice("choice")),
                part.choices().stream()
                        .flatMap(choice -> choice(menu, edit, choice).stream())
                        .findFirst());
    }

    private static Optional<MenuRefusal> choice(Menu menu, EditItem edit, ComboChoice choice) {
        if (choice.item().equals(edit.item())) {
            String name = Objects.requireNonNullElse(edit.changes().name(), "A combo");
            return Optional.of(new MenuRefusal.ComboHoldsItself(name));
        }
        Optional<Item> item = menu.item(choice.item());
        if (item.isEmpty()) {
            return Optional.of(new MenuRefusal.Unknown("dish"));
        }
        return first(
                when(
                        item.get().isCombo(),
                        new MenuRefusal.ComboInCombo(item.get().name())),
                when(!offers(item.get(), choice.variant()), new MenuRefusal.Unknown("variant")),
                Checks.price(choice.supplement()));
    }

    private static boolean offers(Item item, @Nullable VariantId variant) {
        return variant == null
                ? item.offeredVariants().isEmpty()
                : item.variant(variant).filter(found -> !found.deleted()).isPresent();
    }

    /// A dish that becomes a combo must not be a part of one.
    private static Optional<MenuRefusal> partOfAnother(Menu menu, EditItem edit) {
        return usedIn(menu, edit.item(), null)
                .map(combo -> new MenuRefusal.DishInCombo(
                        menu.item(edit.item()).map(Item::name).orElse("It"), combo.name()));
    }

    /// Neither is a dish deleted that a combo offers.
    static Optional<MenuRefusal> stillNeeded(Menu menu, EditItem edit) {
        return Boolean.TRUE.equals(edit.changes().deleted()) ? partOfAnother(menu, edit) : Optional.empty();
    }

    /// @param variant null for the dish, in whichever variant
    static Optional<Item> usedIn(Menu menu, ItemId item, @Nullable VariantId variant) {
        return menu.liveItems()
                .filter(combo -> !combo.id().equals(item)
                        && combo.parts().stream()
                                .flatMap(part -> part.choices().stream())
                                .anyMatch(choice -> choice.item().equals(item)
                                        && (variant == null || variant.equals(choice.variant()))))
                .min(Comparator.comparing(combo -> combo.id().value()));
    }
}
