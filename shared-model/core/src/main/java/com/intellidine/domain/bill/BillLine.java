package com.intellidine.domain.bill;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;

/// What a bill claims of one line, as the line stood when it was billed. Where the price excludes tax, taxable = amount
/// − discount; where it includes tax, taxable + tax = amount − discount.
///
/// @param revision of the line that was billed
/// @param quantity that the bill claims; the whole of the line where it claims a part of the amount only
/// @param amount what it claims of the line's gross (quantity times price), in exact paise; may be a part
/// @param discount this line's share of all discounts, from zero to the amount
/// @param tax this line's share of all taxes on the invoice, by largest remainder
/// @param taxRate the whole rate that was collected; zero where no tax was
/// @param hsn code of the goods or service on the invoice (HSN or SAC), or empty
public record BillLine(
        LineId line,
        int revision,
        String name,
        Quantity quantity,
        Money unitPrice,
        Money amount,
        Money discount,
        Money taxable,
        Money tax,
        Percent taxRate,
        TaxClass taxClass,
        String hsn) {

    public BillLine withName(String other) {
        return new BillLine(
                line, revision, other, quantity, unitPrice, amount, discount, taxable, tax, taxRate, taxClass, hsn);
    }

    /// What is left of the amount after the discount; the tax is in it or comes on top.
    public Money afterDiscount() {
        return amount.minus(discount);
    }

    /// What the guest pays for this line, before the bill as a whole is rounded.
    public Money payable() {
        return taxable.plus(tax);
    }

    /// Whether the price has the tax in it. Without tax there is no difference, and the answer is no.
    public boolean taxIncluded() {
        return !tax.isZero() && payable().equals(afterDiscount());
    }

    boolean addsUp() {
        return taxable.equals(afterDiscount()) || payable().equals(afterDiscount());
    }
}
