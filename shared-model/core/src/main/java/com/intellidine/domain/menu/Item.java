package com.intellidine.domain.menu;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A dish or drink, as the latest edits leave it.
///
/// @param kitchenName what the kitchen calls it; empty for the same as the guests do
/// @param localName in the house's second language, or empty
/// @param price before tax or with it, as the restaurant's prices are; of no account when there are variants
/// @param costPrice what it costs the house
/// @param specialPrices by kind of order and time; the first that holds is taken
/// @param discount the dish's own, taken off its price
/// @param openPrice the price is typed when it is sold; the one here is what is suggested
/// @param hsn code of goods or services for the invoice, or empty for that of the tax class
/// @param station where it is made: `kitchen`, `bar`
/// @param course in which it is served, from 1; 0 for as soon as it is ready
/// @param code short code for the keyboard, or empty
/// @param image what its picture is found by, or empty
/// @param groups whose modifiers a guest chooses from, in that order
/// @param parts of a combo; none for a plain dish
/// @param available false when it is sold out ("86")
/// @param priceEdit hash of the edit that last set a price of it, or empty
public record Item(
        ItemId id,
        CategoryId category,
        String name,
        String kitchenName,
        String localName,
        String description,
        Money price,
        Money costPrice,
        List<SpecialPrice> specialPrices,
        Percent discount,
        boolean openPrice,
        TaxClass taxClass,
        String hsn,
        Diet diet,
        Set<Allergen> allergens,
        String station,
        int course,
        String code,
        int position,
        String image,
        List<ModifierGroupId> groups,
        List<ComboPart> parts,
        List<Variant> variants,
        boolean available,
        boolean deleted,
        String priceEdit)
        implements Aggregate {
    public Item {
        specialPrices = List.copyOf(specialPrices);
        allergens = sorted(allergens);
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
        variants = List.copyOf(variants);
    }

    static Set<Allergen> sorted(Set<Allergen> allergens) {
        EnumSet<Allergen> sorted = EnumSet.noneOf(Allergen.class);
        sorted.addAll(allergens);
        return Collections.unmodifiableSet(sorted);
    }

    public boolean isCombo() {
        return !parts.isEmpty();
    }

    /// The variants that are still on the menu, in their order.
    public List<Variant> offeredVariants() {
        return variants.stream().filter(variant -> !variant.deleted()).toList();
    }

    public Optional<Variant> variant(VariantId id) {
        return variants.stream().filter(variant -> variant.id().equals(id)).findFirst();
    }

    /// What stands on the ticket.
    public String nameInKitchen() {
        return kitchenName.isEmpty() ? name : kitchenName;
    }

    Item withVariants(List<Variant> changed, String priceEdit) {
        return new Item(
                id,
                category,
                name,
                kitchenName,
                localName,
                description,
                price,
                costPrice,
                specialPrices,
                discount,
                openPrice,
                taxClass,
                hsn,
                diet,
                allergens,
                station,
                course,
                code,
                position,
                image,
                groups,
                parts,
                changed,
                available,
                deleted,
                priceEdit);
    }
}
