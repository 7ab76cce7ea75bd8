package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.menu.ModifierGroupChange;
import com.intellidine.domain.menu.VariantChange;
import java.util.List;

/// The bodies of edits of the menu. A field that is absent was not edited. Lines capture names, prices and stations, so
/// these are held to the limits of a line.
final class MenuFormats {
    private MenuFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(category(), ItemFormat.item(), variant(), group(), modifier());
    }

    private static BodyFormat<CategoryEdited> category() {
        return new BodyFormat<>(
                CategoryEdited.class,
                1,
                (edit, body) -> {
                    body.put("category", edit.category().toString());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "position", edit.changes().position());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new CategoryEdited(
                        new CategoryId(Json.uuid(body, "category")),
                        new CategoryChange(
                                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.position(body),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static BodyFormat<VariantEdited> variant() {
        return new BodyFormat<>(
                VariantEdited.class,
                1,
                (edit, body) -> {
                    body.put("item", edit.item().toString());
                    body.put("variant", edit.variant().toString());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "price_paise", edit.changes().price());
                    Fields.put(body, "position", edit.changes().position());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new VariantEdited(
                        new ItemId(Json.uuid(body, "item")),
                        new VariantId(Json.uuid(body, "variant")),
                        new VariantChange(
                                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.price(body, "price_paise"),
                                Fields.position(body),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static BodyFormat<ModifierGroupEdited> group() {
        return new BodyFormat<>(
                ModifierGroupEdited.class,
                1,
                (edit, body) -> {
                    body.put("group", edit.group().toString());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "min", edit.changes().min());
                    Fields.put(body, "max", edit.changes().max());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new ModifierGroupEdited(
                        new ModifierGroupId(Json.uuid(body, "group")),
                        new ModifierGroupChange(
                                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.integer(body, "min", 0, Limits.MODIFIERS_PER_LINE_MAX),
                                Fields.integer(body, "max", 1, Limits.MODIFIERS_PER_LINE_MAX),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static BodyFormat<ModifierEdited> modifier() {
        return new BodyFormat<>(
                ModifierEdited.class,
                1,
                (edit, body) -> {
                    body.put("group", edit.group().toString());
                    body.put("modifier", edit.modifier().toString());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "price_paise", edit.changes().price());
                    Fields.put(body, "by_default", edit.changes().byDefault());
                    Fields.put(body, "available", edit.changes().available());
                    Fields.put(body, "position", edit.changes().position());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new ModifierEdited(
                        new ModifierGroupId(Json.uuid(body, "group")),
                        new ModifierId(Json.uuid(body, "modifier")),
                        new ModifierChange(
                                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.price(body, "price_paise"),
                                Fields.bool(body, "by_default"),
                                Fields.bool(body, "available"),
                                Fields.position(body),
                                Fields.bool(body, "deleted")),
                        stamp));
    }
}
