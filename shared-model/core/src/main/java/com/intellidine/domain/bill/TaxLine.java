package com.intellidine.domain.bill;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;

/// One tax at one rate over the whole invoice. GST within a state is two of these, CGST and SGST, equal and each at the
/// half rate on the same value.
///
/// @param rate of this head alone: 2.5 % of CGST is half of 5 %
public record TaxLine(TaxHead head, Percent rate, Money taxable, Money amount) {
    /// The same tax on another bill.
    TaxLine plus(TaxLine other) {
        return new TaxLine(head, rate, taxable.plus(other.taxable()), amount.plus(other.amount()));
    }
}
