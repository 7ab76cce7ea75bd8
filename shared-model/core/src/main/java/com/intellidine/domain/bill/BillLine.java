package com.intellidine.domain.bill;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;

/// What a bill covers of one line, as the line stood when it was billed.
///
/// @param revision of the line that was billed
/// @param amount before tax
public record BillLine(
        LineId line, int revision, String name, Quantity quantity, Money unitPrice, Money amount, TaxClass taxClass) {}
