package com.intellidine.pricing;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.pricing.discount.HandDiscounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that decides what lines come to.
///
/// @param day whose tax rates hold: the calendar date of issue
/// @param interState whether the place of supply is another state: for catering there, never for a guest at
///     the table (section 12(4) of the IGST Act)
/// @param aggregatorPays whether an aggregator pays the tax on restaurant service (section 9(5) of the CGST
///     Act)
/// @param others what else was ordered and stands on other bills: it counts for discounts, and makes a meal
///     of what is drunk with it, but is not billed here
/// @param rules that may apply, in any order
public record PriceRequest(
        List<SaleLine> lines,
        List<SaleLine> others,
        List<ChargeAsked> charges,
        TaxProfile taxes,
        LocalDate day,
        boolean interState,
        boolean aggregatorPays,
        List<DiscountRule> rules,
        List<HandDiscount> hand,
        Occasion occasion) {
    public PriceRequest {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        charges = List.copyOf(charges);
        rules = List.copyOf(rules);
        hand = List.copyOf(hand);
    }

    /// All of an order.
    public PriceRequest(
            List<SaleLine> lines,
            List<ChargeAsked> charges,
            TaxProfile taxes,
            LocalDate day,
            boolean interState,
            boolean aggregatorPays,
            List<DiscountRule> rules,
            List<HandDiscount> hand,
            Occasion occasion) {
        this(lines, List.of(), charges, taxes, day, interState, aggregatorPays, rules, hand, occasion);
    }

    /// Lines alone, within the state.
    public static PriceRequest of(List<SaleLine> lines, TaxProfile taxes, LocalDate day, Occasion occasion) {
        return new PriceRequest(lines, List.of(), taxes, day, false, false, List.of(), List.of(), occasion);
    }

    public PriceRequest withCharges(List<ChargeAsked> asked) {
        return new PriceRequest(lines, others, asked, taxes, day, interState, aggregatorPays, rules, hand, occasion);
    }

    public PriceRequest withInterState(boolean other) {
        return new PriceRequest(lines, others, charges, taxes, day, other, aggregatorPays, rules, hand, occasion);
    }

    public PriceRequest withAggregatorPays(boolean pays) {
        return new PriceRequest(lines, others, charges, taxes, day, interState, pays, rules, hand, occasion);
    }

    public PriceRequest withRules(List<DiscountRule> some) {
        return new PriceRequest(lines, others, charges, taxes, day, interState, aggregatorPays, some, hand, occasion);
    }

    public PriceRequest withHand(List<HandDiscount> given) {
        return new PriceRequest(lines, others, charges, taxes, day, interState, aggregatorPays, rules, given, occasion);
    }

    public PriceRequest withOthers(List<SaleLine> elsewhere) {
        return new PriceRequest(
                lines, elsewhere, charges, taxes, day, interState, aggregatorPays, rules, hand, occasion);
    }

    /// Whether goods on it go with a meal: what is served at the table, or sold along with food that the
    /// restaurant made, is one supply of restaurant service at its rate (2019 (5) TMI 312, AAR
    /// Uttarakhand). Over the counter and by themselves they are goods at their own.
    boolean withMeal() {
        return occasion.type() == OrderType.DINE_IN
                || Stream.concat(lines.stream(), others.stream())
                        .anyMatch(line -> line.taxClass() == TaxClass.RESTAURANT_SERVICE);
    }

    /// As what a thing is supplied here.
    ///
    /// @param withMeal see [#withMeal]
    static TaxClass supplied(TaxClass taxClass, boolean withMeal) {
        return withMeal && taxClass.counterGoods() ? TaxClass.RESTAURANT_SERVICE : taxClass;
    }

    /// What is collected of the guest on what is supplied as this.
    Percent collected(TaxClass supplied) {
        return aggregatorPays && supplied == TaxClass.RESTAURANT_SERVICE
                ? TaxTable.NONE
                : taxes.collected(supplied, day);
    }

    /// Why this can't be priced; asked before [Pricing#price] wherever the lines are not already held to
    /// the limits.
    public Optional<Refusal> refusal() {
        if (lines.size() > Limits.LINES_PER_ORDER_MAX) {
            return Optional.of(new PriceRefusal.TooManyLines(lines.size()));
        }
        if (charges.size() > Limits.CHARGES_PER_BILL_MAX) {
            return Optional.of(new PriceRefusal.TooManyCharges());
        }
        if (hand.size() > Limits.HAND_DISCOUNTS_PER_BILL_MAX) {
            return Optional.of(new PriceRefusal.TooManyByHand());
        }
        boolean named = Stream.concat(
                        charges.stream().map(ChargeAsked::name), hand.stream().map(HandDiscount::name))
                .allMatch(name -> Texts.isName(name, Limits.NAME_LENGTH_MAX_CHARS));
        if (!named) {
            return Optional.of(new PriceRefusal.NameNotAllowed());
        }
        if (!hand.stream().map(HandDiscount::approval).allMatch(Approval::saysWhy)) {
            return Optional.of(new PriceRefusal.ReasonMissing());
        }
        if (taxes.scheme() == TaxScheme.COMPOSITION && interState) {
            return Optional.of(new PriceRefusal.OtherState());
        }
        for (SaleLine line : lines) {
            if (line.amount().isNegative() || line.amount().minor() > LINE_MAX_PAISE) {
                return Optional.of(new PriceRefusal.AmountOutOfRange(line.name()));
            }
        }
        for (ChargeAsked charge : charges) {
            if (charge.fixed().isNegative() || charge.fixed().minor() > Limits.PRICE_MAX_PAISE) {
                return Optional.of(new PriceRefusal.AmountOutOfRange(charge.name()));
            }
        }
        return HandDiscounts.refusal(lines, others, rules, hand, occasion).map(why -> why);
    }

    private static final long LINE_MAX_PAISE = Limits.PRICE_MAX_PAISE * Limits.LINE_QUANTITY_MAX;
}
