package com.intellidine.verification.bench;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.tenant.IndianTaxes;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.pricing.PriceRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// A dinner of twenty lines at which thirty rules are active, of which about twenty take something off.
final class PricedDinner {
    private static final int LINES = 20;
    private static final int RULES = 30;
    private static final Instant EVENING = Instant.parse("2026-11-22T13:25:00Z");

    private PricedDinner() {}

    static PriceRequest request() {
        return PriceRequest.of(
                        IntStream.range(0, LINES).mapToObj(PricedDinner::line).toList(),
                        TaxProfile.regular(IndianTaxes.standard()),
                        LocalDate.of(2026, 11, 22),
                        Occasion.of(OrderType.DINE_IN, ZoneId.of("Asia/Kolkata")))
                .withRules(
                        IntStream.range(0, RULES).mapToObj(PricedDinner::rule).toList());
    }

    private static UUID id(long n) {
        return new UUID(n * 7_919, n);
    }

    private static SaleLine line(int i) {
        Money price = Money.paise(99_50 + i * 15_00);
        Quantity quantity = Quantity.portions(1 + i % 4);
        return new SaleLine(
                new LineId(id(i)),
                1,
                "Dish " + i,
                quantity,
                price,
                price.times(quantity, Rounding.HALF_UP),
                TaxClass.RESTAURANT_SERVICE,
                "",
                false,
                new ItemId(id(1_000 + i)),
                new CategoryId(id(2_000 + i % 6)),
                new Percent(i % 7 == 0 ? 500 : 0),
                EVENING.plusSeconds(i * 60L));
    }

    private static DiscountRule rule(int i) {
        return new DiscountRule(
                new RuleId(id(3_000 + i)),
                "Rule " + i,
                benefit(i),
                i % 3 == 0 ? Set.of(new ItemId(id(1_000 + i % LINES)), new ItemId(id(1_001 + i % LINES))) : Set.of(),
                i % 3 == 1 ? Set.of(new CategoryId(id(2_000 + i % 6))) : Set.of(),
                Set.of(),
                Set.of(),
                i % 2 == 0 ? TimeWindow.daily(LocalTime.of(17, 0), LocalTime.of(23, 0)) : DiscountRule.ALWAYS,
                Money.ZERO,
                i % 5 == 0 ? Money.rupees(50) : Money.ZERO,
                0,
                "",
                i % 3,
                false,
                true);
    }

    private static Benefit benefit(int i) {
        return switch (i % 4) {
            case 0 -> new Benefit.PercentOff(new Percent(200));
            case 1 -> new Benefit.AmountOff(Money.rupees(5));
            case 2 -> new Benefit.BuyGetFree(3, 1);
            default -> new Benefit.BundlePrice(3, Money.rupees(250));
        };
    }
}
