package com.intellidine.pricing;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.discount.HandDiscount;
import java.util.List;
import java.util.Set;

/// What people ask of a bill beside the dishes.
///
/// @param service charge to which the guest agreed; zero for none
/// @param hand discounts that somebody gives
/// @param coupons that the guest shows, as typed
/// @param interState whether the place of supply is another state, see [PriceRequest]
public record Extras(Percent service, List<HandDiscount> hand, Set<String> coupons, boolean interState) {
    public static final Extras NONE = new Extras(new Percent(0), List.of(), Set.of(), false);

    public Extras {
        hand = List.copyOf(hand);
        coupons = Set.copyOf(coupons);
    }

    public Extras withService(Percent agreed) {
        return new Extras(agreed, hand, coupons, interState);
    }

    public Extras withHand(List<HandDiscount> given) {
        return new Extras(service, given, coupons, interState);
    }

    public Extras withCoupons(Set<String> shown) {
        return new Extras(service, hand, shown, interState);
    }
}
