package com.intellidine.domain.bill;

import com.intellidine.domain.money.Money;

/// One charge on a bill. Where the price excludes tax, taxable = amount; where it includes tax, taxable + tax = amount;
/// outside of taxes, taxable and tax are zero.
///
/// @param amount as it was agreed, not negative
/// @param taxable what of it is the base of tax
/// @param tax its share of all taxes on the invoice
public record Charge(ChargeKind kind, String name, Money amount, Money taxable, Money tax) {

    /// What the guest pays for it.
    public Money payable() {
        return taxable.isZero() && tax.isZero() ? amount : taxable.plus(tax);
    }

    boolean addsUp() {
        return taxable.equals(amount) || payable().equals(amount);
    }
}
