package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import org.jspecify.annotations.Nullable;

/// The changed fields of a category; null leaves one as it is.
public record CategoryChange(
        @Nullable String name,
        @Nullable Integer position,
        @Nullable Boolean deleted) {
    public static final CategoryChange NONE = new CategoryChange(null, null, null);

    public static CategoryChange of(String name, int position) {
        return new CategoryChange(name, position, false);
    }

    Category on(Category before) {
        return new Category(
                before.id(),
                changed(name, before.name()),
                changed(position, before.position()),
                changed(deleted, before.deleted()));
    }
}
