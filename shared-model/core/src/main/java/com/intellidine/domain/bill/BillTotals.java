package com.intellidine.domain.bill;

import com.intellidine.domain.money.Money;
import java.util.List;

/// The foot of a bill.
///
/// @param roundOff what makes the total whole rupees, untaxed, within ±0.50
public record BillTotals(Money subtotal, List<TaxLine> taxes, Money roundOff, Money total) {
    public BillTotals {
        taxes = List.copyOf(taxes);
    }

    public Money cgst() {
        return Money.sum(taxes.stream().map(TaxLine::cgst).toList());
    }

    public Money sgst() {
        return Money.sum(taxes.stream().map(TaxLine::sgst).toList());
    }

    public Money tax() {
        return cgst().plus(sgst());
    }

    /// Whether the foot adds up to the paisa.
    public boolean addsUp() {
        return subtotal.plus(tax()).plus(roundOff).equals(total);
    }
}
