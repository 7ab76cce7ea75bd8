package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// The changed fields of a variant; null leaves one as it is.
public record VariantChange(
        @Nullable String name,
        @Nullable Money price,
        @Nullable Integer position,
        @Nullable Boolean deleted) {
    public static final VariantChange NONE = new VariantChange(null, null, null, null);

    public static VariantChange of(String name, Money price, int position) {
        return new VariantChange(name, price, position, false);
    }

    Variant on(Variant before) {
        return new Variant(
                before.id(),
                changed(name, before.name()),
                changed(price, before.price()),
                changed(position, before.position()),
                changed(deleted, before.deleted()));
    }
}
