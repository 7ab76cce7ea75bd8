package com.intellidine.domain.floor;

import static com.intellidine.domain.common.Edits.changed;

import org.jspecify.annotations.Nullable;

/// The changed fields of a section; null leaves one as it is.
public record SectionChange(
        @Nullable String name,
        @Nullable Integer position,
        @Nullable Boolean deleted) {
    public static final SectionChange NONE = new SectionChange(null, null, null);

    public static SectionChange of(String name, int position) {
        return new SectionChange(name, position, false);
    }

    Section on(Section before) {
        return new Section(
                before.id(),
                changed(name, before.name()),
                changed(position, before.position()),
                changed(deleted, before.deleted()));
    }
}
