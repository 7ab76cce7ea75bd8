package com.intellidine.domain.discount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Some;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscountRulesTest {
    private static final RuleId ID = new RuleId(Some.id(90));
    private static final DiscountRule HAPPY_HOUR =
            DiscountRule.of(ID, "Happy hour", new Benefit.PercentOff(new Percent(1_000)));

    private static RuleEdited edit(
            @Nullable String name,
            @Nullable Set<ItemId> items,
            @Nullable Money cap,
            @Nullable Integer uses,
            @Nullable String coupon) {
        return new RuleEdited(
                ID,
                new RuleChange(name, null, items, null, null, null, null, null, cap, uses, coupon, null, null, null),
                Some.STAMP);
    }

    @Test
    void carriesOnlyWhatWasChanged() {
        DiscountRule renamed = DiscountRules.apply(HAPPY_HOUR, edit("Lunch", null, null, null, null));
        assertEquals("Lunch", renamed.name());
        assertEquals(HAPPY_HOUR, DiscountRules.apply(renamed, edit("Happy hour", null, null, null, null)));
        assertEquals(HAPPY_HOUR, DiscountRules.apply(null, RuleEdited.of(HAPPY_HOUR, Some.STAMP)));
        assertFalse(DiscountRules.apply(HAPPY_HOUR, RuleEdited.active(ID, false, Some.STAMP))
                .active());
    }

    @Test
    void givesNothingWhileOnlyPartOfItIsKnown() {
        assertFalse(DiscountRules.apply(null, edit("Half known", null, null, null, null))
                .active());
    }

    @Test
    void takesTheCouponInCapitals() {
        Decision<DiscountEvent> decision = DiscountRules.decide(HAPPY_HOUR, edit(null, null, null, null, " diwali26 "));
        RuleEdited edited =
                (RuleEdited) assertInstanceOf(Decision.Accepted.class, decision).event();
        assertEquals("DIWALI26", edited.changes().coupon());
    }

    @Test
    void refusesNonsenseWithASentence() {
        assertRefuses(new RuleRefusal.NameMissing(), edit("  ", null, null, null, null));
        assertRefuses(new RuleRefusal.TextTooLong(), edit("x".repeat(121), null, null, null, null));
        assertRefuses(new RuleRefusal.TextTooLong(), edit("a\u001bb", null, null, null, null));
        assertRefuses(new RuleRefusal.TextTooLong(), edit(null, null, null, null, "x".repeat(41)));
        assertRefuses(new RuleRefusal.AmountOutOfRange(), edit(null, null, Money.paise(-1), null, null));
        assertRefuses(new RuleRefusal.AmountOutOfRange(), edit(null, null, Money.paise(Long.MAX_VALUE), null, null));
        assertRefuses(new RuleRefusal.UsesOutOfRange(-1), edit(null, null, null, -1, null));
        assertRefuses(new RuleRefusal.NothingChanged(), edit(null, null, null, null, null));
        Set<ItemId> many =
                LongStream.range(0, 501).mapToObj(i -> new ItemId(Some.id(i))).collect(Collectors.toSet());
        assertRefuses(new RuleRefusal.TooManyInScope(), edit(null, many, null, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Benefit.BuyGetFree(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Benefit.BundlePrice(2, Money.paise(-1)));
    }

    private static void assertRefuses(RuleRefusal expected, RuleEdited edit) {
        Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, DiscountRules.decide(HAPPY_HOUR, edit));
        assertEquals(expected, refused.refusal());
        assertTrue(refused.refusal().sentence().endsWith("."), refused.refusal().sentence());
    }
}
