package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;
import static com.intellidine.domain.menu.Checks.first;
import static com.intellidine.domain.menu.Checks.when;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.menu.MenuCommand.EditModifier;
import com.intellidine.domain.menu.MenuCommand.EditModifierGroup;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in the way of editing a modifier group and the modifiers in it.
final class GroupChecks {
    private GroupChecks() {}

    static Optional<MenuRefusal> refusal(Menu menu, EditModifierGroup edit) {
        ModifierGroupChange changes = edit.changes();
        @Nullable ModifierGroup before = menu.groups().get(edit.group());
        boolean gone = before != null && before.deleted() && !Boolean.FALSE.equals(changes.deleted());
        int min = changed(changes.min(), before == null ? 0 : before.least());
        int max = changed(changes.max(), before == null ? 1 : before.max());
        return first(
                when(changes.equals(ModifierGroupChange.NONE), new MenuRefusal.NothingChanged()),
                when(gone, new MenuRefusal.Unknown("modifier group")),
                when(before == null && changes.name() == null, new MenuRefusal.Incomplete("modifier group", "a name")),
                Checks.name("name", changes.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.number("smallest number", changes.min(), 0, Limits.MODIFIERS_PER_LINE_MAX),
                Checks.number("largest number", changes.max(), 1, Limits.MODIFIERS_PER_LINE_MAX),
                when(min > max, new MenuRefusal.MinAboveMax(min, max)),
                before == null ? Optional.empty() : tooManyDefaults(before, max, changes),
                Boolean.TRUE.equals(changes.deleted()) ? inUse(menu, edit) : Optional.empty());
    }

    private static Optional<MenuRefusal> tooManyDefaults(ModifierGroup group, int max, ModifierGroupChange changes) {
        return when(
                changes.max() != null && defaults(group) > max, new MenuRefusal.DefaultsAboveMax(group.name(), max));
    }

    private static long defaults(ModifierGroup group) {
        return group.offered().stream().filter(Modifier::byDefault).count();
    }

    private static Optional<MenuRefusal> inUse(Menu menu, EditModifierGroup edit) {
        return menu.group(edit.group())
                .flatMap(group -> menu.liveItems()
                        .filter(item -> item.groups().contains(edit.group()))
                        .min(Comparator.comparing(item -> item.id().value()))
                        .map(item -> new MenuRefusal.GroupInUse(group.name(), item.name())));
    }

    static Optional<MenuRefusal> refusal(Menu menu, EditModifier edit) {
        ModifierChange changes = edit.changes();
        Optional<ModifierGroup> group = menu.group(edit.group());
        if (group.isEmpty()) {
            return Optional.of(new MenuRefusal.Unknown("modifier group"));
        }
        Optional<Modifier> before = group.get().modifier(edit.modifier());
        boolean gone = before.filter(Modifier::deleted).isPresent() && !Boolean.FALSE.equals(changes.deleted());
        return first(
                when(changes.equals(ModifierChange.NONE), new MenuRefusal.NothingChanged()),
                when(gone, new MenuRefusal.Unknown("modifier")),
                when(
                        before.isEmpty() && (changes.name() == null || changes.price() == null),
                        new MenuRefusal.Incomplete("modifier", "a name and a price")),
                when(
                        before.isEmpty() && group.get().modifiers().size() >= Limits.MODIFIERS_PER_GROUP_MAX,
                        new MenuRefusal.TooMany("modifiers", Limits.MODIFIERS_PER_GROUP_MAX)),
                Checks.name("name", changes.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.price(changes.price()),
                Checks.position(changes.position()),
                nameTaken(group.get(), edit),
                defaultsAboveMax(group.get(), edit));
    }

    private static Optional<MenuRefusal> nameTaken(ModifierGroup group, EditModifier edit) {
        @Nullable
        String name = Texts.nameAfter(
                edit.changes().name(),
                edit.changes().deleted(),
                group.modifier(edit.modifier()).map(Modifier::name).orElse(null));
        return group.offered().stream()
                .filter(other ->
                        !other.id().equals(edit.modifier()) && other.name().equalsIgnoreCase(name))
                .findFirst()
                .map(other -> new MenuRefusal.NameTaken(other.name()));
    }

    private static Optional<MenuRefusal> defaultsAboveMax(ModifierGroup group, EditModifier edit) {
        ModifierGroup after = MenuFold.apply(
                group, new MenuEvent.ModifierEdited(edit.group(), edit.modifier(), edit.changes(), edit.stamp()));
        boolean more = defaults(after) > Math.max(group.max(), defaults(group));
        return when(more, new MenuRefusal.DefaultsAboveMax(group.name(), group.max()));
    }
}
