package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.pricing.discount.Discounted;
import com.intellidine.pricing.discount.Discounts;
import java.util.ArrayList;
import java.util.List;

/// What lines come to. Discounts first; then tax per rate on the invoice, to the paisa, with CGST equal to SGST,
/// allocated to the lines by largest remainder; last the total, rounded to the rupee as a line of its own (section 170
/// of the CGST Act, applied per invoice).
public final class Pricing {
    private static final Percent NO_TAX = new Percent(0);

    private Pricing() {}

    /// Everything in one. An order that needs several bills ([BillPlan]) shows with this what they come to together,
    /// round off apart.
    ///
    /// @param request one that has no [PriceRequest#refusal]
    public static Priced price(PriceRequest request) {
        return price(request, discounts(request), 0);
    }

    static Discounted discounts(PriceRequest request) {
        return Discounts.evaluate(
                request.lines(), request.others(), request.rules(), request.hand(), request.occasion());
    }

    /// @param elsewhere what lines on other bills of the same order come to, for charges by percent
    static Priced price(PriceRequest request, Discounted discounted, long elsewhere) {
        List<SaleLine> lines = request.lines();
        int count = lines.size();
        TaxGroups groups = new TaxGroups(count + request.charges().size(), request.interState());
        boolean withMeal = request.withMeal();
        long worth = 0;
        for (int i = 0; i < count; i++) {
            SaleLine line = lines.get(i);
            long base = line.amount().minus(discounted.perLine().get(i)).minor();
            worth += base;
            Percent rate = request.collected(PriceRequest.supplied(line.taxClass(), withMeal));
            groups.put(i, base, line.taxClass().law(), rate, line.taxIncluded());
        }
        List<Money> charged = new ArrayList<>();
        for (int i = 0; i < request.charges().size(); i++) {
            ChargeAsked asked = request.charges().get(i);
            long amount = asked.fixed().minor()
                    + Shares.portion(worth + elsewhere, asked.percent().basisPoints(), 10_000);
            charged.add(Money.paise(amount));
            Percent rate = asked.taxed() ? request.collected(asked.taxClass()) : NO_TAX;
            groups.put(count + i, amount, asked.taxClass().law(), rate, asked.taxIncluded());
        }
        groups.compute();
        List<BillLine> billed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            billed.add(billLine(lines.get(i), withMeal, discounted.perLine().get(i), groups, i));
        }
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < charged.size(); i++) {
            charges.add(charge(request.charges().get(i), charged.get(i), groups, count + i));
        }
        return new Priced(billed, totals(request, billed, discounted, charges, groups));
    }

    private static BillLine billLine(SaleLine line, boolean withMeal, Money discount, TaxGroups groups, int part) {
        return new BillLine(
                line.line(),
                line.revision(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                discount,
                groups.taxable(part),
                groups.tax(part),
                groups.rate(part),
                line.taxClass(),
                PriceRequest.supplied(line.taxClass(), withMeal) == line.taxClass()
                        ? line.code()
                        : TaxClass.RESTAURANT_SERVICE.hsn());
    }

    private static Charge charge(ChargeAsked asked, Money amount, TaxGroups groups, int part) {
        Money taxable = asked.taxed() ? groups.taxable(part) : Money.ZERO;
        return new Charge(asked.kind(), asked.name(), amount, taxable, groups.tax(part), groups.rate(part));
    }

    private static BillTotals totals(
            PriceRequest request, List<BillLine> lines, Discounted discounted, List<Charge> charges, TaxGroups groups) {
        Money subtotal = Money.ZERO;
        Money net = Money.ZERO;
        for (BillLine line : lines) {
            subtotal = subtotal.plus(line.amount());
            net = net.plus(line.taxable());
        }
        Money exact = net;
        for (Charge charge : charges) {
            exact = exact.plus(charge.payable()).minus(charge.tax());
        }
        for (TaxLine tax : groups.lines()) {
            exact = exact.plus(tax.amount());
        }
        // What an aggregator settles is not handed over in coins.
        Money total = request.aggregatorPays() ? exact : exact.toWhole(Rounding.HALF_UP);
        return new BillTotals(subtotal, discounted.applied(), charges, net, groups.lines(), total.minus(exact), total);
    }
}
