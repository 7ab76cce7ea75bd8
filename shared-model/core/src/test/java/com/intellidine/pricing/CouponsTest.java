package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.DiscountRules;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.discount.RuleChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.pricing.discount.Coupons;
import com.intellidine.pricing.discount.Coupons.CouponRefusal;
import com.intellidine.testing.Some;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponsTest {
    private static final List<SaleLine> DINNER = List.of(Sales.dish(1, 300_00, 1));
    private static final RuleId ID = new RuleId(Some.id(1));

    private static DiscountRule diwali() {
        RuleEdited edit = new RuleEdited(
                ID,
                new RuleChange(
                        "Diwali",
                        new Benefit.PercentOff(new Percent(1_000)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "DIWALI",
                        null,
                        null,
                        true),
                Some.STAMP);
        return DiscountRules.apply(null, edit);
    }

    private static DiscountRule with(
            @Nullable Set<CategoryId> categories,
            @Nullable Set<OrderType> types,
            @Nullable Set<CustomerId> guests,
            @Nullable TimeWindow window,
            @Nullable Money minimum,
            @Nullable Integer uses) {
        Stamp stamp = Some.STAMP;
        return DiscountRules.apply(
                diwali(),
                new RuleEdited(
                        ID,
                        new RuleChange(
                                null,
                                null,
                                null,
                                categories,
                                types,
                                guests,
                                window,
                                minimum,
                                null,
                                uses,
                                null,
                                null,
                                null,
                                null),
                        stamp));
    }

    private static Optional<CouponRefusal> refusal(DiscountRule... rules) {
        return Coupons.refusal(DINNER, List.of(rules), Sales.TABLE, " diwali ");
    }

    @Test
    void hasNothingAgainstACouponThatTakesSomethingOff() {
        assertEquals(Optional.empty(), refusal(diwali()));
    }

    @Test
    void saysWhyACouponTakesNothingOff() {
        assertEquals(Optional.of(new CouponRefusal.UnknownCoupon("DIWALI")), refusal());
        assertEquals(
                Optional.of(new CouponRefusal.UnknownCoupon("")),
                Coupons.refusal(DINNER, List.of(DiscountRule.of(ID, "For all", diwali().benefit())), Sales.TABLE, " "));
        assertEquals(
                Optional.of(new CouponRefusal.SwitchedOff()),
                refusal(DiscountRules.apply(diwali(), RuleEdited.active(ID, false, Some.STAMP))));
        assertEquals(
                Optional.of(new CouponRefusal.OtherOrders()),
                refusal(with(null, Set.of(OrderType.DELIVERY), null, null, null, null)));
        assertEquals(
                Optional.of(new CouponRefusal.OtherGuests()),
                refusal(with(null, null, Set.of(new CustomerId(Some.id(5))), null, null, null)));
        assertEquals(
                Optional.of(new CouponRefusal.SpendMore(Money.rupees(200))),
                refusal(with(null, null, null, null, Money.rupees(500), null)));
        assertEquals(
                Optional.of(new CouponRefusal.OtherDishes()),
                refusal(with(Set.of(new CategoryId(Some.id(9))), null, null, null, null, null)));
        TimeWindow night = TimeWindow.daily(LocalTime.of(22, 0), LocalTime.of(2, 0));
        assertEquals(Optional.of(new CouponRefusal.OtherTimes()), refusal(with(null, null, null, night, null, null)));
        Occasion used = new Occasion(OrderType.DINE_IN, Sales.INDIA, null, Set.of(), Map.of(ID, 3));
        assertEquals(
                Optional.of(new CouponRefusal.UsedUp()),
                Coupons.refusal(DINNER, List.of(with(null, null, null, null, null, 3)), used, "DIWALI"));
    }

    @Test
    void saysThatAnotherDiscountStandsInItsWay() {
        RuleId all = new RuleId(Some.id(2));
        DiscountRule alone = DiscountRules.apply(
                null,
                new RuleEdited(
                        all,
                        new RuleChange(
                                "Half",
                                new Benefit.PercentOff(new Percent(5_000)),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                9,
                                true,
                                true),
                        Some.STAMP));
        assertEquals(Optional.of(new CouponRefusal.NotTogether()), refusal(diwali(), alone));
        assertEquals(
                "Another discount is given already, and this coupon does not go with it.",
                new CouponRefusal.NotTogether().sentence());
    }

    @Test
    void countsWhatStandsOnAnotherBill() {
        SaleLine whole = Sales.dish(1, 300_00, 1);
        // A third of it is still to be billed.
        SaleLine rest = whole.withPart(
                whole.quantity(),
                Money.rupees(100),
                new SaleLine.Part(whole.quantity(), whole.amount(), Money.rupees(200)));
        DiscountRule above = with(null, null, null, null, Money.rupees(300), null);
        assertEquals(Optional.empty(), Coupons.refusal(List.of(rest), List.of(above), Sales.TABLE, "DIWALI"));
        DiscountRule higher = with(null, null, null, null, Money.rupees(301), null);
        assertEquals(
                Optional.of(new CouponRefusal.SpendMore(Money.rupees(1))),
                Coupons.refusal(List.of(rest), List.of(higher), Sales.TABLE, "DIWALI"));
    }
}
