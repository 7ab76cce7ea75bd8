package com.intellidine.pricing;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.TaxLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a bill into parts that add up to it at every level. What is cut of a line is its taxable value, its tax
/// (the half of it, where it is CGST and SGST) and its discount; the amount is what they come to, so that every
/// part of a line adds up by itself. Tax goes where the taxable value went, so that no part bears tax on nothing.
final class Partition {
    /// What bears one rate on one bill.
    private record Taxed(TaxLaw law, Percent rate) {}

    /// What is cut of the lines of one rate. Odd paise are carried from line to line, so that each part comes to
    /// its share of the rate, however many lines bear it.
    private static final class Column {
        final Carry taxable;
        final Carry tax;
        final Carry discount;

        Column(int parts) {
            taxable = new Carry(parts);
            tax = new Carry(parts);
            discount = new Carry(parts);
        }

        /// @param weights for a price of a paisa or two, all of which is tax
        long[] tax(long amount, long[] value, long[] weights) {
            return tax.split(amount, Arrays.stream(value).sum() == 0 ? weights : value);
        }
    }

    private final Priced whole;
    private final int parts;
    private final boolean otherState;
    private final List<List<BillLine>> lines = new ArrayList<>();
    private final List<List<Charge>> charges = new ArrayList<>();
    private final Map<Taxed, Column> columns = new HashMap<>();

    Partition(Priced whole, int parts) {
        this.whole = whole;
        this.parts = parts;
        otherState = whole.totals().taxes().stream().anyMatch(tax -> tax.head() == TaxHead.IGST);
        for (int part = 0; part < parts; part++) {
            lines.add(new ArrayList<>());
            charges.add(new ArrayList<>());
        }
    }

    /// The same proportion of every line.
    void cutAll(long[] weights) {
        for (BillLine line : whole.lines()) {
            cut(line, weights, null);
        }
    }

    /// One line by weights of its own.
    ///
    /// @param quantities of each part, null where each says the whole
    void cut(BillLine line, long[] weights, @Nullable Quantity @Nullable [] quantities) {
        Column column = column(line.taxClass().law(), line.taxRate());
        long[] taxable = column.taxable.split(line.taxable().minor(), weights);
        long[] taxes = column.tax(line.tax().minor() / heads(line), taxable, weights);
        put(line, taxable, taxes, column.discount.split(line.discount().minor(), weights), weights, quantities);
    }

    /// In two: so much of the line's amount, and what remains.
    ///
    /// @param line that costs something
    void cutAmount(BillLine line, long wanted) {
        long[] weights = {wanted, line.amount().minor() - wanted};
        long[] discount = Shares.split(line.discount().minor(), weights);
        long[] paid = {weights[0] - discount[0], weights[1] - discount[1]};
        long[] taxes = new Carry(parts).split(line.tax().minor() / heads(line), paid);
        long inside = line.taxIncluded() ? taxes[0] * heads(line) : 0;
        long all = line.taxable().minor();
        long taxable = Math.clamp(paid[0] - inside, 0L, all);
        put(line, new long[] {taxable, all - taxable}, taxes, discount, weights, null);
    }

    private Column column(TaxLaw law, Percent rate) {
        return columns.computeIfAbsent(new Taxed(law, rate), taxed -> new Column(parts));
    }

    private int heads(BillLine line) {
        return line.taxClass().law() == TaxLaw.VAT ? 1 : heads();
    }

    private void put(
            BillLine line,
            long[] taxable,
            long[] taxes,
            long[] discount,
            long[] weights,
            @Nullable Quantity @Nullable [] quantities) {
        boolean nothing = line.amount().isZero();
        for (int part = 0; part < parts; part++) {
            long tax = taxes[part] * heads(line);
            long amount = taxable[part] + discount[part] + (line.taxIncluded() ? tax : 0);
            // What costs nothing stands on one bill too, else it would stay open for ever.
            if (weights[part] == 0 || (amount == 0 && !nothing)) {
                continue;
            }
            @Nullable Quantity quantity = quantities == null ? null : quantities[part];
            lines.get(part)
                    .add(new BillLine(
                            line.line(),
                            line.revision(),
                            line.name(),
                            quantity == null ? line.quantity() : quantity,
                            line.unitPrice(),
                            Money.paise(amount),
                            Money.paise(discount[part]),
                            Money.paise(taxable[part]),
                            Money.paise(tax),
                            line.taxRate(),
                            line.taxClass(),
                            line.hsn()));
            if (nothing && quantities == null) {
                return;
            }
        }
    }

    /// Charges in proportion to what the lines of each part come to.
    void cutCharges() {
        long[] weights = lines.stream()
                .mapToLong(part ->
                        part.stream().mapToLong(line -> line.payable().minor()).sum())
                .toArray();
        if (Arrays.stream(weights).sum() == 0) {
            weights[firstWithLines()] = 1;
        }
        cutCharges(weights);
    }

    /// Where all is free. A part without lines is no bill, and what stood on it would be lost.
    private int firstWithLines() {
        for (int part = 0; part < parts; part++) {
            if (!lines.get(part).isEmpty()) {
                return part;
            }
        }
        return 0;
    }

    void cutCharges(long[] weights) {
        whole.totals().charges().forEach(charge -> {
            Column column = column(TaxLaw.GST, charge.taxRate());
            long[] taxable = column.taxable.split(base(charge), weights);
            put(charge, taxable, column.tax(charge.tax().minor() / heads(), taxable, weights));
        });
    }

    /// In two: so much of the charge's amount, and what remains. Of what costs nothing there is nothing to cut.
    void cutAmount(Charge charge, long wanted) {
        if (charge.amount().isZero()) {
            return;
        }
        long[] taxes = Shares.split(
                charge.tax().minor() / heads(),
                new long[] {wanted, charge.amount().minor() - wanted});
        long inside = charge.taxIncluded() ? taxes[0] * heads() : 0;
        long all = base(charge);
        long taxable = Math.clamp(wanted - inside, 0L, all);
        put(charge, new long[] {taxable, all - taxable}, taxes);
    }

    private static long base(Charge charge) {
        return (untaxed(charge) ? charge.amount() : charge.taxable()).minor();
    }

    private static boolean untaxed(Charge charge) {
        return charge.taxable().isZero() && charge.tax().isZero();
    }

    private int heads() {
        return otherState ? 1 : 2;
    }

    private void put(Charge charge, long[] taxable, long[] taxes) {
        for (int part = 0; part < parts; part++) {
            long tax = taxes[part] * heads();
            long amount = taxable[part] + (charge.taxIncluded() ? tax : 0);
            if (amount > 0) {
                charges.get(part)
                        .add(new Charge(
                                charge.kind(),
                                charge.name(),
                                Money.paise(amount),
                                untaxed(charge) ? Money.ZERO : Money.paise(taxable[part]),
                                Money.paise(tax),
                                charge.taxRate()));
            }
        }
    }

    /// Parts that come to amounts that were asked for.
    List<Priced> asked(long[] totals) {
        return priced(exact(), totals);
    }

    /// Each part is an invoice of its own and is rounded to the nearest rupee by itself, as if its guests
    /// had sat alone (section 170 of the CGST Act, applied per invoice). All else adds up to the whole to
    /// the paisa; only the round off, which is no price and bears no tax, belongs to each paper. So what
    /// the parts come to can differ from the undivided bill by up to half a rupee for each, and every paper
    /// says by how much. The other way, a guest would pay up to a rupee for the rounding of another's bill.
    List<Priced> nearest() {
        List<BillTotals> exact = exact();
        boolean rupees = whole.totals().total().minor() % 100 == 0;
        return priced(
                exact,
                exact.stream()
                        .map(BillTotals::total)
                        .mapToLong(total -> (rupees ? total.toWhole(Rounding.HALF_UP) : total).minor())
                        .toArray());
    }

    /// Parts that come to the whole with their round off: what a credit note gives back and what stays.
    List<Priced> sharing() {
        List<BillTotals> exact = exact();
        return priced(exact, rounded(exact));
    }

    private List<BillTotals> exact() {
        List<List<AppliedDiscount>> discounts = discounts();
        List<BillTotals> exact = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            exact.add(PartTotals.exact(lines.get(part), charges.get(part), discounts.get(part), whole.totals()));
        }
        return exact;
    }

    private List<Priced> priced(List<BillTotals> exact, long[] totals) {
        List<Priced> priced = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            priced.add(new Priced(lines.get(part), PartTotals.withTotal(exact.get(part), Money.paise(totals[part]))));
        }
        return priced;
    }

    /// What each discount took off each part: as much as its lines say, and over all parts as much as the
    /// discount.
    private List<List<AppliedDiscount>> discounts() {
        long[] room = lines.stream()
                .mapToLong(part ->
                        part.stream().mapToLong(line -> line.discount().minor()).sum())
                .toArray();
        long left = Arrays.stream(room).sum();
        List<List<AppliedDiscount>> discounts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            discounts.add(new ArrayList<>());
        }
        for (AppliedDiscount discount : whole.totals().discounts()) {
            long amount = discount.amount().minor();
            if (amount == 0 || left < amount) {
                continue;
            }
            // In proportion to the room that is left, so it fits, and the last one takes exactly what remains.
            long[] shares = Shares.split(amount, room);
            for (int part = 0; part < parts; part++) {
                room[part] -= shares[part];
                if (shares[part] > 0) {
                    discounts.get(part).add(discount.withAmount(Money.paise(shares[part])));
                }
            }
            left -= amount;
        }
        return discounts;
    }

    private long[] rounded(List<BillTotals> exact) {
        long[] totals = exact.stream().mapToLong(part -> part.total().minor()).toArray();
        long total = whole.totals().total().minor();
        long left = total - Arrays.stream(totals).sum();
        if (total % 100 != 0) {
            return left == 0 ? totals : plus(totals, Shares.split(left, totals));
        }
        long[] paise = new long[parts];
        for (int part = 0; part < parts; part++) {
            paise[part] = totals[part] % 100;
            totals[part] -= paise[part];
            left += paise[part];
        }
        for (; left > 0; left -= 100) {
            int largest = 0;
            for (int part = 1; part < parts; part++) {
                largest = paise[part] > paise[largest] ? part : largest;
            }
            totals[largest] += 100;
            paise[largest] = -1;
        }
        return totals;
    }

    private static long[] plus(long[] totals, long[] more) {
        for (int i = 0; i < totals.length; i++) {
            totals[i] += more[i];
        }
        return totals;
    }
}
