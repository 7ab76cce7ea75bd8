package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import java.util.List;

/// What lines come to: the same lines with their shares of discounts and taxes, and the foot of the bill.
public record Priced(List<BillLine> lines, BillTotals totals) {
    public Priced {
        lines = List.copyOf(lines);
    }
}
