package com.intellidine.pos.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashPresetsTest {
    private static List<String> above(long rupees) {
        return CashPresets.above(Money.rupees(rupees)).stream()
                .map(CashPresets.Preset::text)
                .toList();
    }

    @Test
    void offersTheNextHundredFiveHundredAndTwoThousand() {
        assertEquals(List.of("₹ 700", "₹ 1,000", "₹ 2,000"), above(651));
        assertEquals(List.of("₹ 100", "₹ 500", "₹ 2,000"), above(94));
    }

    @Test
    void fillsTheRowWhenTwoOfThemAreTheSame() {
        assertEquals(List.of("₹ 1,600", "₹ 2,000", "₹ 2,500"), above(1577));
        assertEquals(List.of("₹ 2,000", "₹ 2,500", "₹ 3,000"), above(1950));
    }

    @Test
    void isAlwaysMoreThanTheBill() {
        assertEquals(List.of("₹ 600", "₹ 1,000", "₹ 2,000"), above(500));
        assertEquals(List.of("₹ 1,23,500", "₹ 1,24,000", "₹ 1,24,500"), above(123_456));
    }

    @Test
    void isFoundByItsAmount() {
        assertEquals("cash-2000", CashPresets.above(Money.rupees(651)).getLast().id());
    }
}
