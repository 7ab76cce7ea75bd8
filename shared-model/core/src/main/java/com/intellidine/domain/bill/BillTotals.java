package com.intellidine.domain.bill;

import com.intellidine.domain.money.Money;
import java.util.List;

/// The foot of a bill: total = net + charges before tax + taxes + round off.
///
/// @param subtotal the lines' amounts, before any discount
/// @param discounts what each discount took off, together the lines' discounts
/// @param net the lines' taxable values: what they come to without tax
/// @param taxes per head and rate, over lines and charges
/// @param roundOff what makes the total whole rupees, untaxed, within ±0.50
public record BillTotals(
        Money subtotal,
        List<AppliedDiscount> discounts,
        List<Charge> charges,
        Money net,
        List<TaxLine> taxes,
        Money roundOff,
        Money total) {
    public BillTotals {
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
    }

    public Money discount() {
        return Money.sum(discounts.stream().map(AppliedDiscount::amount).toList());
    }

    /// What the charges come to without tax.
    public Money chargesNet() {
        return Money.sum(charges.stream()
                .map(charge -> charge.payable().minus(charge.tax()))
                .toList());
    }

    public Money tax() {
        return Money.sum(taxes.stream().map(TaxLine::amount).toList());
    }

    /// All of one head, over all rates.
    public Money tax(TaxHead head) {
        return Money.sum(taxes.stream()
                .filter(line -> line.head() == head)
                .map(TaxLine::amount)
                .toList());
    }

    /// Before the total is made whole rupees.
    public Money exact() {
        return net.plus(chargesNet()).plus(tax());
    }
}
