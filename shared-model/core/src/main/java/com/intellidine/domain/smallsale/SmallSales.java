package com.intellidine.domain.smallsale;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the small sales of one device come to that stand in one stretch of its own chain. Only a device itself invoices
/// its sales, and each stretch begins where the one before it ended: so no sale can be on two invoices or on none,
/// whatever was known where.
///
/// @param after the event of the device after which the stretch begins; 0 for its first
/// @param through the event with which it ends: the last of these sales
/// @param count of sales, at least one
/// @param value without tax
/// @param taxes per head and rate, as the bills say
public record SmallSales(
        long after, long through, int count, Money value, List<TaxLine> taxes, Money roundOff, Money total) {
    public SmallSales {
        taxes = List.copyOf(taxes);
    }

    /// @param own facts of one device in the order of its chain; those up to the start of the stretch are passed over
    /// @return empty when there was no such sale
    public static Optional<SmallSales> of(Iterable<Fact> own, long after) {
        List<BillTotals> sales = new ArrayList<>();
        long through = after;
        for (Fact fact : own) {
            if (fact.id().seq() > after && fact.event() instanceof BillsIssued issued) {
                int before = sales.size();
                issued.bills().stream()
                        .filter(bill -> bill.kind() == BillKind.SMALL_SALE)
                        .map(Bill::totals)
                        .forEach(sales::add);
                through = sales.size() > before ? fact.id().seq() : through;
            }
        }
        return sales.isEmpty() ? Optional.empty() : Optional.of(together(sales, after, through));
    }

    private static SmallSales together(List<BillTotals> sales, long after, long through) {
        BillTotals all = BillTotals.together(sales);
        return new SmallSales(
                after,
                through,
                sales.size(),
                all.net().plus(all.chargesNet()),
                all.taxes(),
                all.roundOff(),
                all.total());
    }

    Money tax() {
        return Money.sum(taxes.stream().map(TaxLine::amount).toList());
    }

    /// Whether the stretch has a beginning and an end, and the sums are those of sales. One fact may issue
    /// many bills: the parts of a table that was split.
    boolean isSound() {
        return after >= 0
                && through > after
                && count > 0
                && taxes.size() <= Limits.TAX_LINES_PER_BILL_MAX
                && BillCheck.inRange(value, roundOff, total)
                && !value.isNegative()
                && !total.isNegative()
                && taxes.stream().allMatch(SmallSales::isSound)
                && (count - 1) / Limits.BILL_PARTS_MAX < through - after
                && value.plus(tax()).plus(roundOff).equals(total);
    }

    private static boolean isSound(TaxLine tax) {
        return BillCheck.inRange(tax.taxable(), tax.amount())
                && !tax.taxable().isNegative()
                && !tax.amount().isNegative();
    }
}
