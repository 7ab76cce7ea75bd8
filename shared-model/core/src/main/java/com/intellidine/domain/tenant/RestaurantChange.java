package com.intellidine.domain.tenant;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.Percent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changed settings of the restaurant; null leaves one as it is. See [Restaurant] for what they mean.
public record RestaurantChange(
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String stateCode,
        @Nullable String gstin,
        @Nullable String fssai,
        @Nullable ZoneId zone,
        @Nullable TaxTable taxes,
        @Nullable TaxScheme taxScheme,
        @Nullable Boolean pricesInclusive,
        @Nullable Boolean specifiedPremises,
        @Nullable LocalTime dayEnds,
        @Nullable Percent serviceCharge,
        @Nullable List<Language> languages,
        @Nullable String upiAddress,
        @Nullable Boolean smallSalesTogether,
        @Nullable Boolean acceptsByItself) {
    public static final RestaurantChange NONE = change().build();

    public RestaurantChange {
        languages = languages == null ? null : List.copyOf(languages);
    }

    /// Nothing changed yet.
    public static Builder change() {
        return new Builder();
    }

    Restaurant on(Restaurant before) {
        return new Restaurant(
                before.id(),
                changed(name, before.name()),
                changed(legalName, before.legalName()),
                changed(address, before.address()),
                changed(stateCode, before.stateCode()),
                changed(gstin, before.gstin()),
                changed(fssai, before.fssai()),
                changed(zone, before.zone()),
                changed(taxes, before.taxes()),
                changed(taxScheme, before.taxScheme()),
                changed(pricesInclusive, before.pricesInclusive()),
                changed(specifiedPremises, before.specifiedPremises()),
                changed(dayEnds, before.dayEnds()),
                changed(serviceCharge, before.serviceCharge()),
                changed(languages, before.languages()),
                changed(upiAddress, before.upiAddress()),
                changed(smallSalesTogether, before.smallSalesTogether()),
                changed(acceptsByItself, before.acceptsByItself()));
    }

    /// Collects changes. Used up by [#build].
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String legalName;
        private @Nullable String address;
        private @Nullable String stateCode;
        private @Nullable String gstin;
        private @Nullable String fssai;
        private @Nullable ZoneId zone;
        private @Nullable TaxTable taxes;
        private @Nullable TaxScheme taxScheme;
        private @Nullable Boolean pricesInclusive;
        private @Nullable Boolean specifiedPremises;
        private @Nullable LocalTime dayEnds;
        private @Nullable Percent serviceCharge;
        private @Nullable List<Language> languages;
        private @Nullable String upiAddress;
        private @Nullable Boolean smallSalesTogether;
        private @Nullable Boolean acceptsByItself;

        private Builder() {}

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder legalName(String legalName) {
            this.legalName = legalName;
            return this;
        }

        public Builder address(String address) {
            this.address = address;
            return this;
        }

        public Builder stateCode(String stateCode) {
            this.stateCode = stateCode;
            return this;
        }

        public Builder gstin(String gstin) {
            this.gstin = gstin;
            return this;
        }

        public Builder fssai(String fssai) {
            this.fssai = fssai;
            return this;
        }

        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        public Builder taxes(TaxTable taxes) {
            this.taxes = taxes;
            return this;
        }

        public Builder taxScheme(TaxScheme taxScheme) {
            this.taxScheme = taxScheme;
            return this;
        }

        public Builder pricesInclusive(boolean pricesInclusive) {
            this.pricesInclusive = pricesInclusive;
            return this;
        }

        public Builder specifiedPremises(boolean specifiedPremises) {
            this.specifiedPremises = specifiedPremises;
            return this;
        }

        public Builder dayEnds(LocalTime dayEnds) {
            this.dayEnds = dayEnds;
            return this;
        }

        public Builder serviceCharge(Percent serviceCharge) {
            this.serviceCharge = serviceCharge;
            return this;
        }

        public Builder languages(List<Language> languages) {
            this.languages = languages;
            return this;
        }

        public Builder upiAddress(String upiAddress) {
            this.upiAddress = upiAddress;
            return this;
        }

        public Builder smallSalesTogether(boolean smallSalesTogether) {
            this.smallSalesTogether = smallSalesTogether;
            return this;
        }

        public Builder acceptsByItself(boolean acceptsByItself) {
            this.acceptsByItself = acceptsByItself;
            return this;
        }

        public RestaurantChange build() {
            return new RestaurantChange(
                    name,
                    legalName,
                    address,
                    stateCode,
                    gstin,
                    fssai,
                    zone,
                    taxes,
                    taxScheme,
                    pricesInclusive,
                    specifiedPremises,
                    dayEnds,
                    serviceCharge,
                    languages,
                    upiAddress,
                    smallSalesTogether,
                    acceptsByItself);
        }
    }
}
