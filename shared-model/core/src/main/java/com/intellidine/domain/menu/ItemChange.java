package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The changed fields of a dish; null leaves one as it is. See [Item] for what they mean.
public record ItemChange(
        @Nullable CategoryId category,
        @Nullable String name,
        @Nullable String kitchenName,
        @Nullable String localName,
        @Nullable String description,
        @Nullable Money price,
        @Nullable Money costPrice,
        @Nullable List<SpecialPrice> specialPrices,
        @Nullable Percent discount,
        @Nullable Boolean openPrice,
        @Nullable TaxClass taxClass,
        @Nullable String hsn,
        @Nullable Diet diet,
        @Nullable Set<Allergen> allergens,
        @Nullable String station,
        @Nullable Integer course,
        @Nullable String code,
        @Nullable Integer position,
        @Nullable String image,
        @Nullable List<ModifierGroupId> groups,
        @Nullable List<ComboPart> parts,
        @Nullable Boolean available,
        @Nullable Boolean deleted) {
    public static final ItemChange NONE = change().build();

    public ItemChange {
        specialPrices = specialPrices == null ? null : List.copyOf(specialPrices);
        allergens = allergens == null ? null : Item.sorted(allergens);
        groups = groups == null ? null : List.copyOf(groups);
        parts = parts == null ? null : List.copyOf(parts);
    }

    /// Nothing changed yet.
    public static Builder change() {
        return new Builder();
    }

    /// With what clashes with others as it stands, where it is not changed: of a dish that comes back to the menu.
    ItemChange withThe(Item before) {
        return new ItemChange(
                changed(category, before.category()),
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
                changed(code, before.code()),
                position,
                image,
                groups,
                changed(parts, before.parts()),
                available,
                deleted);
    }

    boolean setsPrice() {
        return price != null || specialPrices != null;
    }

    Item on(Item before, String priceEdit) {
        return new Item(
                before.id(),
                changed(category, before.category()),
                changed(name, before.name()),
                changed(kitchenName, before.kitchenName()),
                changed(localName, before.localName()),
                changed(description, before.description()),
                changed(price, before.price()),
                changed(costPrice, before.costPrice()),
                changed(specialPrices, before.specialPrices()),
                changed(discount, before.discount()),
                changed(openPrice, before.openPrice()),
                changed(taxClass, before.taxClass()),
                changed(hsn, before.hsn()),
                changed(diet, before.diet()),
                changed(allergens, before.allergens()),
                changed(station, before.station()),
                changed(course, before.course()),
                changed(code, before.code()),
                changed(position, before.position()),
                changed(image, before.image()),
                changed(groups, before.groups()),
                changed(parts, before.parts()),
                before.variants(),
                changed(available, before.available()),
                changed(deleted, before.deleted()),
                setsPrice() ? priceEdit : before.priceEdit());
    }

    /// Collects changes. Used up by [#build].
    public static final class Builder {
        private @Nullable CategoryId category;
        private @Nullable String name;
        private @Nullable String kitchenName;
        private @Nullable String localName;
        private @Nullable String description;
        private @Nullable Money price;
        private @Nullable Money costPrice;
        private @Nullable List<SpecialPrice> specialPrices;
        private @Nullable Percent discount;
        private @Nullable Boolean openPrice;
        private @Nullable TaxClass taxClass;
        private @Nullable String hsn;
        private @Nullable Diet diet;
        private @Nullable Set<Allergen> allergens;
        private @Nullable String station;
        private @Nullable Integer course;
        private @Nullable String code;
        private @Nullable Integer position;
        private @Nullable String image;
        private @Nullable List<ModifierGroupId> groups;
        private @Nullable List<ComboPart> parts;
        private @Nullable Boolean available;
        private @Nullable Boolean deleted;

        private Builder() {}

        public Builder category(CategoryId category) {
            this.category = category;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder kitchenName(String kitchenName) {
            this.kitchenName = kitchenName;
            return this;
        }

        public Builder localName(String localName) {
            this.localName = localName;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder price(Money price) {
            this.price = price;
            return this;
        }

        public Builder costPrice(Money costPrice) {
            this.costPrice = costPrice;
            return this;
        }

        public Builder specialPrices(List<SpecialPrice> specialPrices) {
            this.specialPrices = specialPrices;
            return this;
        }

        public Builder discount(Percent discount) {
            this.discount = discount;
            return this;
        }

        public Builder openPrice(boolean openPrice) {
            this.openPrice = openPrice;
            return this;
        }

        public Builder taxClass(TaxClass taxClass) {
            this.taxClass = taxClass;
            return this;
        }

        public Builder hsn(String hsn) {
            this.hsn = hsn;
            return this;
        }

        public Builder diet(Diet diet) {
            this.diet = diet;
            return this;
        }

        public Builder allergens(Set<Allergen> allergens) {
            this.allergens = allergens;
            return this;
        }

        public Builder station(String station) {
            this.station = station;
            return this;
        }

        public Builder course(int course) {
            this.course = course;
            return this;
        }

        public Builder code(String code) {
            this.code = code;
            return this;
        }

        public Builder position(int position) {
            this.position = position;
            return this;
        }

        public Builder image(String image) {
            this.image = image;
            return this;
        }

        public Builder groups(List<ModifierGroupId> groups) {
            this.groups = groups;
            return this;
        }

        public Builder parts(List<ComboPart> parts) {
            this.parts = parts;
            return this;
        }

        public Builder available(boolean available) {
            this.available = available;
            return this;
        }

        public Builder deleted(boolean deleted) {
            this.deleted = deleted;
            return this;
        }

        public ItemChange build() {
            return new ItemChange(
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
                    available,
                    deleted);
        }
    }
}
