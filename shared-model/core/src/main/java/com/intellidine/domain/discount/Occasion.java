package com.intellidine.domain.discount;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.RuleId;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rules ask about beside the lines.
///
/// @param zone of the restaurant, whose wall clock windows go by
/// @param coupons that the guest showed, as they were typed
/// @param uses by other orders, of rules that count them, as far as is known here
public record Occasion(
        OrderType type, ZoneId zone, @Nullable CustomerId customer, Set<String> coupons, Map<RuleId, Integer> uses) {
    public Occasion {
        coupons = coupons.stream().map(DiscountRules::coupon).collect(Collectors.toUnmodifiableSet());
        uses = Map.copyOf(uses);
    }

    /// Nobody in particular, with no coupon.
    public static Occasion of(OrderType type, ZoneId zone) {
        return new Occasion(type, zone, null, Set.of(), Map.of());
    }
}
