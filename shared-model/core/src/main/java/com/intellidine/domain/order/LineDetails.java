package com.intellidine.domain.order;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a dish is wanted.
///
/// @param variantName empty without a variant
/// @param kitchenName on the ticket; empty when it is the name
/// @param price when it is not the dish's own: of the variant, the order type, the time of day, or typed by hand
/// @param openPrice who allowed the price that was typed by hand; null for one of the menu
/// @param parts of a combo, as they were chosen; none for a plain dish
/// @param course 0 for none
/// @param seat 0 for the whole table
public record LineDetails(
        @Nullable VariantId variant,
        String variantName,
        String kitchenName,
        @Nullable Money price,
        @Nullable Approval openPrice,
        @Nullable String priceEdit,
        List<LineModifier> modifiers,
        List<ChosenPart> parts,
        int course,
        int seat,
        boolean parcel,
        boolean held,
        String note,
        String allergyNote) {
    public static final LineDetails NONE =
            new LineDetails(null, "", "", null, null, null, List.of(), List.of(), 0, 0, false, false, "", "");

    public LineDetails {
        modifiers = List.copyOf(modifiers);
        parts = List.copyOf(parts);
    }

    /// @param half or full, with the price that holds now
    public LineDetails withVariant(VariantId half, String named, Money costs) {
        return new LineDetails(
                half,
                named,
                kitchenName,
                costs,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    /// @param edit hash of the edit that set it, or null
    public LineDetails withPrice(Money costs, @Nullable String edit) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                costs,
                openPrice,
                edit,
                modifiers,
                parts,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    public LineDetails withOpenPrice(Money typed, Approval approval) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                typed,
                approval,
                null,
                modifiers,
                parts,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    public LineDetails withKitchenName(String named) {
        return new LineDetails(
                variant,
                variantName,
                named,
                price,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    public LineDetails withModifiers(List<LineModifier> chosen) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                chosen,
                parts,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    /// @param taken as [com.intellidine.domain.menu.Combos] checked them
    public LineDetails withParts(List<ChosenPart> taken) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                modifiers,
                taken,
                course,
                seat,
                parcel,
                held,
                note,
                allergyNote);
    }

    public LineDetails withCourse(int number, boolean waits) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                number,
                seat,
                parcel,
                waits,
                note,
                allergyNote);
    }

    public LineDetails withSeat(int number) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                course,
                number,
                parcel,
                held,
                note,
                allergyNote);
    }

    public LineDetails withParcel(boolean packed) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                course,
                seat,
                packed,
                held,
                note,
                allergyNote);
    }

    public LineDetails withNotes(String wish, String allergy) {
        return new LineDetails(
                variant,
                variantName,
                kitchenName,
                price,
                openPrice,
                priceEdit,
                modifiers,
                parts,
                course,
                seat,
                parcel,
                held,
                wish,
                allergy);
    }
}
