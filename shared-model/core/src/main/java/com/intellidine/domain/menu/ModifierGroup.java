package com.intellidine.domain.menu;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import java.util.List;
import java.util.Optional;

/// Modifiers of which a guest chooses some, as the latest edits leave them. Dishes name the groups they use.
///
/// @param min how many are to be chosen, as it was said last: see [#least]
/// @param max how many may be chosen, the same one counted as often as it is taken
public record ModifierGroup(
        ModifierGroupId id, String name, int min, int max, List<Modifier> modifiers, boolean deleted)
        implements Aggregate {
    public ModifierGroup {
        modifiers = List.copyOf(modifiers);
    }

    /// How many must be chosen: never more than may be, though the two be edited apart.
    public int least() {
        return Math.min(min, max);
    }

    public Optional<Modifier> modifier(ModifierId id) {
        return modifiers.stream().filter(modifier -> modifier.id().equals(id)).findFirst();
    }

    /// Those that are still on the menu, in their order.
    public List<Modifier> offered() {
        return modifiers.stream().filter(modifier -> !modifier.deleted()).toList();
    }

    ModifierGroup withModifiers(List<Modifier> changed) {
        return new ModifierGroup(id, name, min, max, changed, deleted);
    }
}
