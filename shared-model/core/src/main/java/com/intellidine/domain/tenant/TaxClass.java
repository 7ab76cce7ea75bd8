package com.intellidine.domain.tenant;

/// How a thing is taxed. The rate is looked up by class and date in a [TaxTable]; a class without a row bears no tax.
/// What is billed with a meal takes the restaurant's rate; the classes of goods are for what is sold over the counter
/// apart from the restaurant.
public enum TaxClass {
    /// Food and drink served or taken away: 5 % without input tax credit.
    RESTAURANT_SERVICE(TaxLaw.GST, "996331"),
    /// The same in specified premises: 18 %. No dish has it; the restaurant's setting puts it in the other's place.
    SPECIFIED_PREMISES(TaxLaw.GST, "996331"),
    /// Namkeen, sweets and the like in packets.
    PACKAGED_FOOD(TaxLaw.GST, "2106"),
    /// UHT milk, packed paneer and bread. Each has a chapter of its own, so the thing itself says its code.
    PACKAGED_STAPLE(TaxLaw.GST, ""),
    /// Other goods at the standard rate.
    PACKAGED_STANDARD(TaxLaw.GST, ""),
    /// Carbonated and caffeinated drinks in bottles.
    AERATED_DRINK(TaxLaw.GST, "2202"),
    /// What the law exempts.
    EXEMPT(TaxLaw.GST, ""),
    /// Alcohol for people, at the state's rate.
    ALCOHOL(TaxLaw.VAT, "2208");

    private final TaxLaw law;
    private final String hsn;

    TaxClass(TaxLaw law, String hsn) {
        this.law = law;
        this.hsn = hsn;
    }

    public TaxLaw law() {
        return law;
    }

    /// Whether it is sold over the counter at a rate of its own, but is part of the service when it goes with a meal.
    public boolean counterGoods() {
        return switch (this) {
            case PACKAGED_FOOD, PACKAGED_STAPLE, PACKAGED_STANDARD, AERATED_DRINK -> true;
            case RESTAURANT_SERVICE, SPECIFIED_PREMISES, EXEMPT, ALCOHOL -> false;
        };
    }

    /// The code (HSN, or SAC for a service) where the thing itself says none; may be empty.
    public String hsn() {
        return hsn;
    }
}
