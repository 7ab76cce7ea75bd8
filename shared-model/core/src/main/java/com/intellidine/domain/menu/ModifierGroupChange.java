package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import org.jspecify.annotations.Nullable;

/// The changed fields of a modifier group; null leaves one as it is.
public record ModifierGroupChange(
        @Nullable String name,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Boolean deleted) {
    public static final ModifierGroupChange NONE = new ModifierGroupChange(null, null, null, null);

    public static ModifierGroupChange of(String name, int min, int max) {
        return new ModifierGroupChange(name, min, max, false);
    }

    ModifierGroup on(ModifierGroup before) {
        return new ModifierGroup(
                before.id(),
                changed(name, before.name()),
                changed(min, before.min()),
                changed(max, before.max()),
                before.modifiers(),
                changed(deleted, before.deleted()));
    }
}
