package com.intellidine.domain.bill;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;

/// Tax at one rate over the whole invoice. CGST and SGST are equal, each at the half rate.
public record TaxLine(Percent half, Money taxable, Money cgst, Money sgst) {}
