package com.intellidine.pricing;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.pricing.SplitAnswer.Parts;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What credit notes say. Each takes from what earlier ones have left of the bill, so that together they never
/// credit more than it, and once all of it is credited they are the bill, to the paisa and at every level.
/// Amounts are positive; that it is a credit says the document.
public final class Credits {
    private Credits() {}

    /// All that earlier notes left, charges and round off too.
    public static Priced full(Priced bill, List<Priced> earlier) {
        Priced left = bill;
        for (Priced credit : earlier) {
            left = minus(left, credit);
        }
        // What costs nothing can't be given back.
        List<BillLine> worth =
                left.lines().stream().filter(line -> !line.amount().isZero()).toList();
        return new Priced(worth, left.totals());
    }

    /// Some of the lines, or parts of them. Charges stay, but go with the last of the lines.
    ///
    /// @param amounts how much of each line's gross amount to credit
    /// @return one part: the credit
    public static SplitAnswer ofLines(Priced bill, List<Priced> earlier, Map<LineId, Money> amounts) {
        Priced left = full(bill, earlier);
        if (amounts.isEmpty()) {
            return new Refused(new SplitRefusal.NothingInPart());
        }
        for (Map.Entry<LineId, Money> wanted : amounts.entrySet()) {
            @Nullable SplitRefusal refusal = refusal(left, wanted.getKey(), wanted.getValue());
            if (refusal != null) {
                return new Refused(refusal);
            }
        }
        boolean all = left.lines().stream()
                .allMatch(line -> line.amount().equals(amounts.getOrDefault(line.line(), Money.ZERO)));
        if (all) {
            return new Parts(List.of(left));
        }
        Partition partition = new Partition(left, 2);
        for (BillLine line : left.lines()) {
            partition.cutAmount(
                    line, amounts.getOrDefault(line.line(), Money.ZERO).minor());
        }
        partition.cutCharges(new long[] {0, 1});
        return new Parts(List.of(partition.sharing().getFirst()));
    }

    /// A charge alone, or a part of it. The lines stay.
    ///
    /// @param amount of the charge as it was agreed
    /// @return one part: the credit
    public static SplitAnswer ofCharge(Priced bill, List<Priced> earlier, ChargeKind kind, Money amount) {
        Priced left = full(bill, earlier);
        Money there = left.totals().charged(kind);
        if (amount.minor() <= 0) {
            return new Refused(new SplitRefusal.NothingInPart());
        }
        if (amount.compareTo(there) > 0) {
            return new Refused(new SplitRefusal.ChargeNotThere(there));
        }
        Partition partition = new Partition(left, 2);
        left.lines().forEach(line -> partition.cutAmount(line, 0));
        long wanted = amount.minor();
        for (Charge charge : left.totals().charges()) {
            long part = charge.kind() == kind ? Math.min(wanted, charge.amount().minor()) : 0;
            wanted -= part;
            partition.cutAmount(charge, part);
        }
        return new Parts(List.of(partition.sharing().getFirst()));
    }

    private static @Nullable SplitRefusal refusal(Priced left, LineId id, Money wanted) {
        for (BillLine line : left.lines()) {
            if (line.line().equals(id)) {
                boolean inRange = wanted.minor() > 0 && wanted.compareTo(line.amount()) <= 0;
                return inRange ? null : new SplitRefusal.MoreThanThere(line.name());
            }
        }
        return new SplitRefusal.UnknownLine();
    }

    private static Priced minus(Priced bill, Priced credit) {
        List<BillLine> lines = new ArrayList<>();
        // Given back twice apart: nothing is left of it, and the sum of the notes is no measure of what is.
        boolean tooMuch = credit.lines().stream()
                .anyMatch(credited ->
                        bill.lines().stream().noneMatch(line -> line.line().equals(credited.line())));
        for (BillLine line : bill.lines()) {
            BillLine rest = line;
            for (BillLine credited : credit.lines()) {
                rest = credited.line().equals(line.line()) ? minus(rest, credited) : rest;
            }
            tooMuch |= rest.amount().isNegative();
            if (rest.amount().minor() > 0) {
                lines.add(rest);
            }
        }
        BillTotals whole = bill.totals();
        for (ChargeKind kind : ChargeKind.values()) {
            tooMuch |= credit.totals().charged(kind).compareTo(whole.charged(kind)) > 0;
        }
        BillTotals exact = PartTotals.exact(lines, charges(whole, credit), discounts(whole, credit), whole);
        Money total = tooMuch
                ? exact.total().toWhole(Rounding.HALF_UP)
                : whole.total().minus(credit.totals().total());
        return new Priced(lines, PartTotals.withTotal(exact, total));
    }

    private static BillLine minus(BillLine line, BillLine credited) {
        return new BillLine(
                line.line(),
                line.revision(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.amount().minus(credited.amount()),
                line.discount().minus(credited.discount()),
                line.taxable().minus(credited.taxable()),
                line.tax().minus(credited.tax()),
                line.taxRate(),
                line.taxClass(),
                line.hsn());
    }

    private static List<Charge> charges(BillTotals whole, Priced credit) {
        List<Charge> credited = new ArrayList<>(credit.totals().charges());
        List<Charge> left = new ArrayList<>();
        for (Charge charge : whole.charges()) {
            Charge rest = charge;
            for (Charge one : credited) {
                if (one.kind() == charge.kind() && one.name().equals(charge.name())) {
                    rest = rest.minus(one);
                }
            }
            credited.removeIf(one -> one.kind() == charge.kind() && one.name().equals(charge.name()));
            if (rest.amount().minor() > 0) {
                left.add(rest);
            }
        }
        return left;
    }

    private static List<AppliedDiscount> discounts(BillTotals whole, Priced credit) {
        List<AppliedDiscount> credited = new ArrayList<>(credit.totals().discounts());
        List<AppliedDiscount> left = new ArrayList<>();
        for (AppliedDiscount discount : whole.discounts()) {
            Money amount = discount.amount();
            for (int i = 0; i < credited.size(); i++) {
                AppliedDiscount one = credited.get(i);
                if (same(one.rule(), discount.rule()) && one.name().equals(discount.name())) {
                    Money taken = one.amount().compareTo(amount) < 0 ? one.amount() : amount;
                    amount = amount.minus(taken);
                    credited.set(i, one.withAmount(one.amount().minus(taken)));
                }
            }
            if (!amount.isZero()) {
                left.add(discount.withAmount(amount));
            }
        }
        return left;
    }

    private static boolean same(@Nullable RuleId one, @Nullable RuleId other) {
        return one == null ? other == null : one.equals(other);
    }
}
