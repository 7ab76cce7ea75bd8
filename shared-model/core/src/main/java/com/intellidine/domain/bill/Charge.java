package com.intellidine.domain.bill;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;

/// One charge on a bill. Where the price excludes tax, taxable = amount; where it includes tax, taxable + tax = amount;
/// outside of taxes, taxable and tax are zero.
///
/// @param amount as it was agreed, not negative
/// @param taxable what of it is the base of tax
/// @param tax its share of all taxes on the invoice
/// @param taxRate the whole rate that was collected; zero where no tax was
public record Charge(ChargeKind kind, String name, Money amount, Money taxable, Money tax, Percent taxRate) {

    /// What the guest pays for it.
    public Money payable() {
        return taxable.isZero() && tax.isZero() ? amount : taxable.plus(tax);
    }

    /// Whether the amount has the tax in it. Without tax there is no difference, and the answer is no.
    public boolean taxIncluded() {
        return !tax.isZero() && payable().equals(amount);
    }

    /// What is left of it when so much was given back.
    public Charge minus(Charge credited) {
        return new Charge(
                kind,
                name,
                amount.minus(credited.amount),
                taxable.minus(credited.taxable),
                tax.minus(credited.tax),
                taxRate);
    }

    boolean addsUp() {
        return taxable.equals(amount) || payable().equals(amount);
    }
}
