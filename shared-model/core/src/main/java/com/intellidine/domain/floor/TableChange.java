package com.intellidine.domain.floor;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.SectionId;
import org.jspecify.annotations.Nullable;

/// The changed fields of a table; null leaves one as it is.
public record TableChange(
        @Nullable SectionId section,
        @Nullable String number,
        @Nullable Integer capacity,
        @Nullable Integer position,
        @Nullable TableShape shape,
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable Boolean deleted) {
    public static final TableChange NONE = change().build();

    /// Nothing changed yet.
    public static Builder change() {
        return new Builder();
    }

    DiningTable on(DiningTable before) {
        return new DiningTable(
                before.id(),
                changed(section, before.section()),
                changed(number, before.number()),
                changed(capacity, before.capacity()),
                changed(position, before.position()),
                changed(shape, before.shape()),
                changed(x, before.x()),
                changed(y, before.y()),
                changed(deleted, before.deleted()),
                before.group());
    }

    public static TableChange of(SectionId section, String number, int capacity, int position) {
        return change().section(section)
                .number(number)
                .capacity(capacity)
                .position(position)
                .deleted(false)
                .build();
    }

    /// Collects changes. Used up by [#build].
    public static final class Builder {
        private @Nullable SectionId section;
        private @Nullable String number;
        private @Nullable Integer capacity;
        private @Nullable Integer position;
        private @Nullable TableShape shape;
        private @Nullable Integer x;
        private @Nullable Integer y;
        private @Nullable Boolean deleted;

        private Builder() {}

        public Builder section(SectionId section) {
            this.section = section;
            return this;
        }

        public Builder number(String number) {
            this.number = number;
            return this;
        }

        public Builder capacity(int capacity) {
            this.capacity = capacity;
            return this;
        }

        public Builder position(int position) {
            this.position = position;
            return this;
        }

        public Builder shape(TableShape shape) {
            this.shape = shape;
            return this;
        }

        public Builder x(int x) {
            this.x = x;
            return this;
        }

        public Builder y(int y) {
            this.y = y;
            return this;
        }

        public Builder deleted(boolean deleted) {
            this.deleted = deleted;
            return this;
        }

        public TableChange build() {
            return new TableChange(section, number, capacity, position, shape, x, y, deleted);
        }
    }
}
