package com.intellidine.domain.menu;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.menu.MenuCommand.EditCategory;
import com.intellidine.domain.menu.MenuCommand.EditItem;
import com.intellidine.domain.menu.MenuCommand.EditModifier;
import com.intellidine.domain.menu.MenuCommand.EditModifierGroup;
import com.intellidine.domain.menu.MenuCommand.EditVariant;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides edits of the menu. Pure, total and deterministic; [MenuFold] is its other half. What was edited apart from
/// an edit is not known to it, so the fold takes every edit, and what then clashes is shown to the manager.
public final class Menus {
    private Menus() {}

    public static Decision<MenuEvent> decide(Menu menu, MenuCommand command) {
        return Times.checked(
                switch (command) {
                    case EditCategory edit ->
                        unless(
                                category(menu, edit),
                                () -> new CategoryEdited(edit.category(), edit.changes(), edit.stamp()));
                    case EditItem edit ->
                        unless(
                                ItemChecks.refusal(menu, edit),
                                () -> new ItemEdited(edit.item(), edit.changes(), edit.stamp()));
                    case EditVariant edit ->
                        unless(
                                ItemChecks.refusal(menu, edit),
                                () -> new VariantEdited(edit.item(), edit.variant(), edit.changes(), edit.stamp()));
                    case EditModifierGroup edit ->
                        unless(
                                GroupChecks.refusal(menu, edit),
                                () -> new ModifierGroupEdited(edit.group(), edit.changes(), edit.stamp()));
                    case EditModifier edit ->
                        unless(
                                GroupChecks.refusal(menu, edit),
                                () -> new ModifierEdited(edit.group(), edit.modifier(), edit.changes(), edit.stamp()));
                });
    }

    private static Decision<MenuEvent> unless(Optional<MenuRefusal> refusal, Supplier<MenuEvent> event) {
        return refusal.<Decision<MenuEvent>>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted<>(event.get()));
    }

    private static Optional<MenuRefusal> category(Menu menu, EditCategory edit) {
        CategoryChange changes = edit.changes();
        boolean isNew = !menu.categories().containsKey(edit.category());
        boolean gone = !isNew && menu.category(edit.category()).isEmpty();
        return Checks.first(
                Checks.when(changes.equals(CategoryChange.NONE), new MenuRefusal.NothingChanged()),
                Checks.when(gone && !Boolean.FALSE.equals(changes.deleted()), new MenuRefusal.Unknown("category")),
                Checks.when(isNew && changes.name() == null, new MenuRefusal.Incomplete("category", "a name")),
                Checks.name("name", changes.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Checks.position(changes.position()),
                nameTaken(menu, edit),
                inUse(menu, edit));
    }

    private static Optional<MenuRefusal> nameTaken(Menu menu, EditCategory edit) {
        @Nullable Category before = menu.categories().get(edit.category());
        @Nullable
        String name =
                Texts.nameAfter(edit.changes().name(), edit.changes().deleted(), before == null ? null : before.name());
        return menu.liveCategories()
                .filter(other ->
                        !other.id().equals(edit.category()) && other.name().equalsIgnoreCase(name))
                .findFirst()
                .map(other -> new MenuRefusal.NameTaken(other.name()));
    }

    private static Optional<MenuRefusal> inUse(Menu menu, EditCategory edit) {
        long dishes = menu.liveItems()
                .filter(item -> item.category().equals(edit.category()))
                .count();
        return menu.category(edit.category())
                .filter(category -> Boolean.TRUE.equals(edit.changes().deleted()) && dishes > 0)
                .map(category -> new MenuRefusal.CategoryInUse(category.name(), dishes));
    }
}
