package com.intellidine.pricing;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.pricing.discount.Discounted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which bills an order needs. A meal with wine is two: a tax invoice and one under the state's law. Discounts are
/// worked out over the whole order, so that no rule counts twice; charges stand on the first bill.
public record BillPlan(List<Planned> bills) {
    /// One bill to issue.
    public record Planned(BillKind kind, Priced priced) {}

    public BillPlan {
        bills = List.copyOf(bills);
    }

    /// All of it on one paper, round off of each bill included: what people are shown before it is issued.
    public Priced together() {
        if (bills.size() == 1) {
            return bills.getFirst().priced();
        }
        List<BillLine> lines = new ArrayList<>();
        List<BillTotals> totals = new ArrayList<>();
        for (Planned bill : bills) {
            lines.addAll(bill.priced().lines());
            totals.add(bill.priced().totals());
        }
        return new Priced(lines, BillTotals.together(totals));
    }

    /// What is to be paid for all of them.
    public Money total() {
        return Money.sum(
                bills.stream().map(bill -> bill.priced().totals().total()).toList());
    }

    /// Each bill split so, as far as that concerns what stands on it.
    public PlanSplit split(SplitBy by) {
        return PlanSplit.of(bills, by);
    }

    /// @param request one that has no [PriceRequest#refusal]
    public static BillPlan of(PriceRequest request) {
        Map<BillKind, List<Integer>> groups = new EnumMap<>(BillKind.class);
        List<SaleLine> lines = request.lines();
        boolean withMeal = request.withMeal();
        BillKind main = main(request, withMeal);
        for (int i = 0; i < lines.size(); i++) {
            TaxClass supplied = PriceRequest.supplied(lines.get(i).taxClass(), withMeal);
            groups.computeIfAbsent(kind(request, supplied, main), kind -> new ArrayList<>())
                    .add(i);
        }
        Discounted discounted = Pricing.discounts(request);
        long worth = 0;
        for (int i = 0; i < lines.size(); i++) {
            worth += lines.get(i).amount().minus(discounted.perLine().get(i)).minor();
        }
        BillKind host = host(groups.keySet());
        List<Planned> bills = new ArrayList<>();
        for (Map.Entry<BillKind, List<Integer>> group : groups.entrySet()) {
            List<ChargeAsked> charges = group.getKey() == host ? charges(request, host) : List.of();
            bills.add(planned(request, group.getKey(), group.getValue(), discounted, worth, charges));
        }
        return new BillPlan(bills);
    }

    /// Charges belong to the meal, whoever pays its tax; to the drinks only where there is no meal.
    private static BillKind host(Set<BillKind> kinds) {
        if (kinds.contains(BillKind.AGGREGATOR)) {
            return BillKind.AGGREGATOR;
        }
        return kinds.stream()
                .filter(kind -> kind != BillKind.VAT_BILL)
                .findFirst()
                .orElse(BillKind.VAT_BILL);
    }

    private static List<ChargeAsked> charges(PriceRequest request, BillKind host) {
        return host == BillKind.VAT_BILL
                ? request.charges().stream().map(ChargeAsked::outsideGst).toList()
                : request.charges();
    }

    private static Planned planned(
            PriceRequest request,
            BillKind kind,
            List<Integer> group,
            Discounted discounted,
            long worth,
            List<ChargeAsked> charges) {
        int[] members = group.stream().mapToInt(Integer::intValue).toArray();
        Discounted own = discounted.of(members);
        List<SaleLine> lines = group.stream().map(request.lines()::get).toList();
        List<SaleLine> others = new ArrayList<>(request.others());
        if (lines.size() < request.lines().size()) {
            request.lines().stream().filter(line -> !lines.contains(line)).forEach(others::add);
        }
        long here = 0;
        for (int i = 0; i < lines.size(); i++) {
            here += lines.get(i).amount().minus(own.perLine().get(i)).minor();
        }
        PriceRequest part = new PriceRequest(
                lines,
                others,
                charges,
                request.taxes(),
                request.day(),
                request.interState(),
                kind == BillKind.AGGREGATOR,
                List.of(),
                List.of(),
                request.occasion());
        return new Planned(kind, Pricing.price(part, own, worth - here));
    }

    /// What GST goods and services stand on when no aggregator pays for them. What the law exempts and what it puts at
    /// nil is an exempt supply alike (section 2(47) of the CGST Act), for which there is no tax invoice.
    private static BillKind main(PriceRequest request, boolean withMeal) {
        boolean taxedLine = request.lines().stream()
                .map(line -> PriceRequest.supplied(line.taxClass(), withMeal))
                .anyMatch(supplied -> supplied.law() == TaxLaw.GST && isTaxed(request, supplied));
        boolean aggregator = request.lines().stream()
                .map(line -> PriceRequest.supplied(line.taxClass(), withMeal))
                .anyMatch(supplied -> kind(request, supplied, BillKind.TAX_INVOICE) == BillKind.AGGREGATOR);
        // With the meal of the platform, or else by the restaurant's own rates: nobody pays these for it.
        PriceRequest own = request.withAggregatorPays(false);
        boolean taxedCharge = !aggregator
                && request.charges().stream().anyMatch(charge -> charge.taxed() && isTaxed(own, charge.taxClass()));
        return taxedLine || taxedCharge ? BillKind.TAX_INVOICE : BillKind.BILL_OF_SUPPLY;
    }

    private static boolean isTaxed(PriceRequest request, TaxClass supplied) {
        return request.collected(supplied).basisPoints() > 0;
    }

    private static BillKind kind(PriceRequest request, TaxClass supplied, BillKind main) {
        return switch (supplied.law()) {
            case VAT -> BillKind.VAT_BILL;
            case GST ->
                request.aggregatorPays() && supplied == TaxClass.RESTAURANT_SERVICE ? BillKind.AGGREGATOR : main;
        };
    }
}
