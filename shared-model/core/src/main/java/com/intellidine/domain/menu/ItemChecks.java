package com.intellidine.domain.menu;

import static com.intellidine.domain.menu.Checks.first;
import static com.intellidine.domain.menu.Checks.when;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.menu.MenuCommand.EditItem;
import com.intellidine.domain.menu.MenuCommand.EditVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in the way of editing a dish.
final class ItemChecks {
    private ItemChecks() {}

    static Optional<MenuRefusal> refusal(Menu menu, EditItem edit) {
        @Nullable Item before = menu.items().get(edit.item());
        ItemChange said = edit.changes();
        // What comes back to the menu has to fit into it as a whole, not only in what is said of it now.
        ItemChange changes = isBack(before, said) ? said.withThe(Objects.requireNonNull(before)) : said;
        EditItem whole = new EditItem(edit.item(), changes, edit.stamp());
        return first(
                when(said.equals(ItemChange.NONE), new MenuRefusal.NothingChanged()),
                when(gone(before, changes.deleted()), new MenuRefusal.Unknown("dish")),
                before == null ? incomplete(changes) : Optional.empty(),
                fields(changes),
                when(
                        changes.category() != null
                                && menu.category(changes.category()).isEmpty(),
                        new MenuRefusal.Unknown("category")),
                specialPrices(before, changes),
                groups(menu, changes),
                codeTaken(menu, whole),
                ComboChecks.parts(menu, whole),
                ComboChecks.stillNeeded(menu, edit));
    }

    private static boolean isBack(@Nullable Item before, ItemChange changes) {
        return before != null && before.deleted() && Boolean.FALSE.equals(changes.deleted());
    }

    private static boolean gone(@Nullable Item item, @Nullable Boolean deleted) {
        return item != null && item.deleted() && !Boolean.FALSE.equals(deleted);
    }

    private static Optional<MenuRefusal> incomplete(ItemChange changes) {
        return first(
                when(changes.name() == null, new MenuRefusal.Incomplete("dish", "a name")),
                when(changes.category() == null, new MenuRefusal.Incomplete("dish", "a category")),
                when(changes.price() == null, new MenuRefusal.Incomplete("dish", "a price")));
    }

    private static Optional<MenuRefusal> fields(ItemChange changes) {
        return first(
                Checks.name("name", changes.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.line("kitchen name", changes.kitchenName(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.line("second name", changes.localName(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.paragraph("description", changes.description(), Limits.DESCRIPTION_LENGTH_MAX_CHARS),
                Checks.name("station", changes.station(), Limits.STATION_LENGTH_MAX_CHARS),
                Checks.line("code", changes.code(), Limits.ITEM_CODE_LENGTH_MAX_CHARS),
                Checks.line("picture", changes.image(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.price(changes.price()),
                Checks.price(changes.costPrice()),
                Checks.hsn(changes.hsn()),
                Checks.number("course", changes.course(), 0, Limits.COURSE_MAX),
                Checks.position(changes.position()));
    }

    private static Optional<MenuRefusal> specialPrices(@Nullable Item before, ItemChange changes) {
        List<SpecialPrice> prices = Objects.requireNonNullElse(changes.specialPrices(), List.of());
        boolean unknownVariant = prices.stream()
                .flatMap(special -> Optional.ofNullable(special.variant()).stream())
                .anyMatch(variant -> before == null || before.variant(variant).isEmpty());
        return first(
                when(
                        prices.size() > Limits.SPECIAL_PRICES_PER_ITEM_MAX,
                        new MenuRefusal.TooMany("special prices", Limits.SPECIAL_PRICES_PER_ITEM_MAX)),
                when(unknownVariant, new MenuRefusal.Unknown("variant")),
                prices.stream()
                        .flatMap(special -> Checks.price(special.price()).stream())
                        .findFirst());
    }

    private static Optional<MenuRefusal> groups(Menu menu, ItemChange changes) {
        List<ModifierGroupId> groups = Objects.requireNonNullElse(changes.groups(), List.of());
        return first(
                when(
                        groups.size() > Limits.GROUPS_PER_ITEM_MAX,
                        new MenuRefusal.TooMany("modifier groups", Limits.GROUPS_PER_ITEM_MAX)),
                when(new HashSet<>(groups).size() < groups.size(), new MenuRefusal.NamedTwice("modifier group")),
                when(
                        groups.stream().anyMatch(group -> menu.group(group).isEmpty()),
                        new MenuRefusal.Unknown("modifier group")));
    }

    private static Optional<MenuRefusal> codeTaken(Menu menu, EditItem edit) {
        @Nullable String code = edit.changes().code();
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        return menu.liveItems()
                .filter(other -> !other.id().equals(edit.item()) && other.code().equalsIgnoreCase(code))
                .findFirst()
                .map(other -> new MenuRefusal.CodeTaken(code, other.name()));
    }

    static Optional<MenuRefusal> refusal(Menu menu, EditVariant edit) {
        VariantChange changes = edit.changes();
        Optional<Item> item = menu.item(edit.item());
        if (item.isEmpty()) {
            return Optional.of(new MenuRefusal.Unknown("dish"));
        }
        Optional<Variant> before = item.get().variant(edit.variant());
        boolean gone = before.filter(Variant::deleted).isPresent() && !Boolean.FALSE.equals(changes.deleted());
        return first(
                when(changes.equals(VariantChange.NONE), new MenuRefusal.NothingChanged()),
                when(gone, new MenuRefusal.Unknown("variant")),
                when(
                        before.isEmpty() && (changes.name() == null || changes.price() == null),
                        new MenuRefusal.Incomplete("variant", "a name and a price")),
                when(
                        before.isEmpty() && item.get().variants().size() >= Limits.VARIANTS_PER_ITEM_MAX,
                        new MenuRefusal.TooMany("variants", Limits.VARIANTS_PER_ITEM_MAX)),
                Checks.name("name", changes.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.price(changes.price()),
                Checks.position(changes.position()),
                variantNameTaken(item.get(), edit),
                Boolean.TRUE.equals(changes.deleted()) ? variantInCombo(menu, item.get(), edit) : Optional.empty());
    }

    private static Optional<MenuRefusal> variantInCombo(Menu menu, Item item, EditVariant edit) {
        return ComboChecks.usedIn(menu, item.id(), edit.variant())
                .map(combo -> new MenuRefusal.DishInCombo(item.name(), combo.name()));
    }

    private static Optional<MenuRefusal> variantNameTaken(Item item, EditVariant edit) {
        @Nullable
        String name = Texts.nameAfter(
                edit.changes().name(),
                edit.changes().deleted(),
                item.variant(edit.variant()).map(Variant::name).orElse(null));
        return item.offeredVariants().stream()
                .filter(other ->
                        !other.id().equals(edit.variant()) && other.name().equalsIgnoreCase(name))
                .findFirst()
                .map(other -> new MenuRefusal.NameTaken(other.name()));
    }
}
