package com.intellidine.pricing;

import com.intellidine.domain.discount.HandDiscount;
import java.util.List;
import java.util.Set;

/// What people ask of a bill beside the dishes.
///
/// @param charges packing, delivery, and a service charge where the guest agreed to one
/// @param hand discounts that somebody gives
/// @param coupons that the guest shows, as typed
/// @param interState whether the place of supply is another state, see [PriceRequest]
public record Extras(List<ChargeAsked> charges, List<HandDiscount> hand, Set<String> coupons, boolean interState) {
    public static final Extras NONE = new Extras(List.of(), List.of(), Set.of(), false);

    public Extras {
        charges = List.copyOf(charges);
        hand = List.copyOf(hand);
        coupons = Set.copyOf(coupons);
    }

    public Extras withCharges(List<ChargeAsked> asked) {
        return new Extras(asked, hand, coupons, interState);
    }

    public Extras withHand(List<HandDiscount> given) {
        return new Extras(charges, given, coupons, interState);
    }

    public Extras withCoupons(Set<String> shown) {
        return new Extras(charges, hand, shown, interState);
    }
}
