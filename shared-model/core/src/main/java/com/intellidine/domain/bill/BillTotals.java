package com.intellidine.domain.bill;

import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The foot of a bill: total = net + charges before tax + taxes + round off.
///
/// @param subtotal the lines' amounts, before any discount
/// @param discounts what each discount took off, together the lines' discounts
/// @param net the lines' taxable values: what they come to without tax
/// @param taxes per head and rate, over lines and charges
/// @param roundOff what makes the total whole rupees, untaxed: within ±0.50, but for parts whose amount the guests
/// named
///     and for credit notes, see [BillCheck]
public record BillTotals(
        Money subtotal,
        List<AppliedDiscount> discounts,
        List<Charge> charges,
        Money net,
        List<TaxLine> taxes,
        Money roundOff,
        Money total) {
    public BillTotals {
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
    }

    /// What several bills come to. The same discount and the same tax of several are one.
    public static BillTotals together(List<BillTotals> bills) {
        Map<String, AppliedDiscount> discounts = new LinkedHashMap<>();
        Map<String, TaxLine> taxes = new LinkedHashMap<>();
        List<Charge> charges = new ArrayList<>();
        for (BillTotals bill : bills) {
            charges.addAll(bill.charges());
            bill.discounts()
                    .forEach(discount ->
                            discounts.merge(discount.rule() + " " + discount.name(), discount, AppliedDiscount::plus));
            bill.taxes().forEach(tax -> taxes.merge(tax.head() + " " + tax.rate(), tax, TaxLine::plus));
        }
        return new BillTotals(
                sum(bills, BillTotals::subtotal),
                List.copyOf(discounts.values()),
                charges,
                sum(bills, BillTotals::net),
                List.copyOf(taxes.values()),
                sum(bills, BillTotals::roundOff),
                sum(bills, BillTotals::total));
    }

    private static Money sum(List<BillTotals> bills, Function<BillTotals, Money> part) {
        return Money.sum(bills.stream().map(part).toList());
    }

    public Money discount() {
        return Money.sum(discounts.stream().map(AppliedDiscount::amount).toList());
    }

    /// What was agreed for all charges of a kind.
    public Money charged(ChargeKind kind) {
        return Money.sum(charges.stream()
                .filter(charge -> charge.kind() == kind)
                .map(Charge::amount)
                .toList());
    }

    /// What the charges come to without tax.
    public Money chargesNet() {
        return Money.sum(charges.stream()
                .map(charge -> charge.payable().minus(charge.tax()))
                .toList());
    }

    public Money tax() {
        return Money.sum(taxes.stream().map(TaxLine::amount).toList());
    }

    /// All of one head, over all rates.
    public Money tax(TaxHead head) {
        return Money.sum(taxes.stream()
                .filter(line -> line.head() == head)
                .map(TaxLine::amount)
                .toList());
    }

    /// What of it GST is on, at any rate above zero.
    public Money taxableByGst() {
        return Money.sum(taxes.stream()
                .filter(tax -> tax.head() == TaxHead.CGST || tax.head() == TaxHead.IGST)
                .map(TaxLine::taxable)
                .toList());
    }

    /// Whether it is a supply into another state.
    public boolean interState() {
        return taxes.stream().anyMatch(tax -> tax.head() == TaxHead.IGST);
    }

    /// Before the total is made whole rupees.
    public Money exact() {
        return net.plus(chargesNet()).plus(tax());
    }
}
