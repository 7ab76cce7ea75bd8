package com.intellidine.pos.bill;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What guests are likely to hand over: the next hundred, five hundred and two thousand above the bill.
public final class CashPresets {
    /// @param id `cash-2000`
    public record Preset(String id, Money amount, String text) {}

    private static final int COUNT = 3;
    private static final long[] STEPS_RUPEES = {100, 500, 2_000};

    private CashPresets() {}

    static List<Preset> above(Money due) {
        TreeSet<Long> amounts = new TreeSet<>();
        long rupees = due.minor() / 100;
        for (long step : STEPS_RUPEES) {
            amounts.add((rupees / step + 1) * step);
        }
        // Where two of them are the same amount, the next full five hundred takes the free place.
        while (amounts.size() < COUNT) {
            amounts.add(amounts.last() / 500 * 500 + 500);
        }
        List<Preset> presets = new ArrayList<>();
        for (long amount : amounts) {
            Money money = Money.rupees(amount);
            presets.add(new Preset("cash-" + amount, money, Rupees.withSign(money)));
        }
        return List.copyOf(presets);
    }
}
