package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.DiscountRules;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why a coupon takes nothing off, in words that can be said to the guest who shows it.
public final class Coupons {
    private Coupons() {}

    /// What is wrong with a coupon, here and now.
    public sealed interface CouponRefusal extends Refusal {
        record UnknownCoupon(String code) implements CouponRefusal {}

        record SwitchedOff() implements CouponRefusal {}

        record OtherOrders() implements CouponRefusal {}

        record OtherGuests() implements CouponRefusal {}

        record UsedUp() implements CouponRefusal {}

        /// @param missing how much more has to be ordered
        record SpendMore(Money missing) implements CouponRefusal {}

        record OtherDishes() implements CouponRefusal {}

        record OtherTimes() implements CouponRefusal {}

        /// Another discount came first, and the two don't go together; or nothing was left to take off.
        record NotTogether() implements CouponRefusal {}

        @Override
        default String sentence() {
            return switch (this) {
                case UnknownCoupon(String code) -> "There is no coupon " + code + ". Check how it is spelt.";
                case SwitchedOff() -> "This coupon is not valid any more.";
                case OtherOrders() -> "This coupon is not for orders of this kind.";
                case OtherGuests() -> "This coupon is for certain guests. Name the guest on the order first.";
                case UsedUp() -> "This coupon has been used as often as it may be.";
                case SpendMore(Money missing) ->
                    "This coupon needs " + Rupees.withSign(missing) + " more on the order.";
                case OtherDishes() -> "This coupon is for other dishes than those on the order.";
                case OtherTimes() -> "This coupon is for other days or hours.";
                case NotTogether() -> "Another discount is given already, and this coupon does not go with it.";
            };
        }
    }

    /// Judges all that was ordered, as the discounts do: what stands on another bill counts, too.
    ///
    /// @param ordered the lines of the order, those on other bills included
    /// @param typed as the guest says it
    /// @return empty when it takes something off
    public static Optional<CouponRefusal> refusal(
            List<SaleLine> ordered, List<DiscountRule> rules, Occasion occasion, String typed) {
        List<SaleLine> lines = ordered.stream().map(SaleLine::whole).toList();
        String code = DiscountRules.coupon(typed);
        List<DiscountRule> meant = code.isEmpty()
                ? List.of()
                : rules.stream().filter(rule -> rule.coupon().equals(code)).toList();
        if (meant.isEmpty()) {
            return Optional.of(new CouponRefusal.UnknownCoupon(code));
        }
        Occasion shown = withCoupon(occasion, code);
        Set<RuleId> given = new HashSet<>();
        Discounts.evaluate(lines, rules, List.of(), shown).applied().forEach(applied -> {
            @Nullable RuleId rule = applied.rule();
            if (rule != null) {
                given.add(rule);
            }
        });
        return meant.stream().anyMatch(rule -> given.contains(rule.id()))
                ? Optional.empty()
                : Optional.of(why(lines, meant.getFirst(), shown));
    }

    private static Occasion withCoupon(Occasion occasion, String code) {
        Set<String> coupons = new HashSet<>(occasion.coupons());
        coupons.add(code);
        return new Occasion(occasion.type(), occasion.zone(), occasion.customer(), coupons, occasion.uses());
    }

    private static CouponRefusal why(List<SaleLine> lines, DiscountRule rule, Occasion occasion) {
        @Nullable CustomerId guest = occasion.customer();
        if (!rule.active()) {
            return new CouponRefusal.SwitchedOff();
        }
        if (!rule.orderTypes().isEmpty() && !rule.orderTypes().contains(occasion.type())) {
            return new CouponRefusal.OtherOrders();
        }
        if (!rule.customers().isEmpty() && (guest == null || !rule.customers().contains(guest))) {
            return new CouponRefusal.OtherGuests();
        }
        if (rule.usesMax() > 0 && occasion.uses().getOrDefault(rule.id(), 0) >= rule.usesMax()) {
            return new CouponRefusal.UsedUp();
        }
        long spend = Discounts.sum(
                Discounts.afterRules(lines, List.of(), List.of(), occasion).covered(null));
        if (spend < rule.minimumSpend().minor()) {
            return new CouponRefusal.SpendMore(Money.paise(rule.minimumSpend().minor() - spend));
        }
        List<SaleLine> covered =
                lines.stream().filter(line -> covers(rule, line)).toList();
        if (covered.isEmpty()) {
            return new CouponRefusal.OtherDishes();
        }
        boolean now = covered.stream()
                .anyMatch(line -> rule.window().holds(LocalDateTime.ofInstant(line.orderedAt(), occasion.zone())));
        return now ? new CouponRefusal.NotTogether() : new CouponRefusal.OtherTimes();
    }

    private static boolean covers(DiscountRule rule, SaleLine line) {
        return (rule.items().isEmpty() && rule.categories().isEmpty())
                || rule.items().contains(line.item())
                || (line.category() != null && rule.categories().contains(line.category()));
    }
}
