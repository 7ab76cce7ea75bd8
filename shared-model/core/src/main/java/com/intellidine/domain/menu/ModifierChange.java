package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// The changed fields of a modifier; null leaves one as it is.
public record ModifierChange(
        @Nullable String name,
        @Nullable Money price,
        @Nullable Boolean byDefault,
        @Nullable Boolean available,
        @Nullable Integer position,
        @Nullable Boolean deleted) {
    public static final ModifierChange NONE = new ModifierChange(null, null, null, null, null, null);

    public static ModifierChange of(String name, Money price, boolean byDefault, int position) {
        return new ModifierChange(name, price, byDefault, true, position, false);
    }

    /// Only the availability: "86" and back.
    public static ModifierChange availability(boolean available) {
        return new ModifierChange(null, null, null, available, null, null);
    }

    Modifier on(Modifier before) {
        return new Modifier(
                before.id(),
                changed(name, before.name()),
                changed(price, before.price()),
                changed(byDefault, before.byDefault()),
                changed(available, before.available()),
                changed(position, before.position()),
                changed(deleted, before.deleted()));
    }
}
