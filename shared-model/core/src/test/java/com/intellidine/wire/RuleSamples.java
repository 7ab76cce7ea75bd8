package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.RuleChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.testing.Some;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// One event of every type of discount rules, with every field filled.
final class RuleSamples {
    private RuleSamples() {}

    static List<Event> all() {
        return List.of(new RuleEdited(
                new RuleId(Some.id(80)),
                new RuleChange(
                        "Happy hour",
                        new Benefit.PercentOff(new Percent(1_500)),
                        Set.of(new ItemId(Some.id(20))),
                        Set.of(new CategoryId(Some.id(21))),
                        Set.of(OrderType.DINE_IN, OrderType.TAKEAWAY),
                        Set.of(new CustomerId(Some.id(81))),
                        new TimeWindow(
                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                                LocalTime.of(22, 0),
                                LocalTime.of(2, 30),
                                Some.DAY,
                                Some.DAY.plusDays(30)),
                        Money.rupees(500),
                        Money.rupees(200),
                        100,
                        "DIWALI26",
                        5,
                        true,
                        true),
                Samples.STAMP));
    }
}
