package com.intellidine.pricing;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// On what terms a restaurant sells: its taxes, the clock on its wall, its discounts. Terminal and server price an
/// order with these alone, so that both come to the same paisa.
///
/// @param rules in an order of their own, so that equal knowledge prices alike
/// @param uses so far of rules that count them, as far as is known here
public record Terms(TaxProfile taxes, ZoneId zone, List<DiscountRule> rules, Map<RuleId, Integer> uses) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final TaxProfile NO_TAXES = TaxProfile.regular(new TaxTable(List.of()));

    public Terms {
        rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
        uses = Map.copyOf(uses);
    }

    /// @param restaurant null before its first facts: no taxes then
    public static Terms of(@Nullable Restaurant restaurant, Collection<DiscountRule> rules) {
        return new Terms(
                restaurant == null ? NO_TAXES : TaxProfile.of(restaurant),
                restaurant == null ? INDIA : restaurant.zone(),
                List.copyOf(rules),
                Map.of());
    }

    public Terms withUses(Map<RuleId, Integer> counted) {
        return new Terms(taxes, zone, rules, counted);
    }

    /// What lines of an order come to, as far as they stand on no bill.
    ///
    /// @param order where they are shown
    /// @param day the calendar date of issue, whose tax rates hold
    public PriceRequest request(Order order, List<Line> lines, LocalDate day, Extras extras) {
        @Nullable Aggregator aggregator = order.aggregator();
        return new PriceRequest(
                lines.stream().map(this::sale).toList(),
                charges(order, extras),
                taxes,
                day,
                extras.interState(),
                aggregator != null && aggregator.paysTax() && !taxes.specifiedPremises(),
                rules,
                extras.hand(),
                new Occasion(order.type(), zone, order.customer(), extras.coupons(), uses));
    }

    /// What is asked for now, and what was said of the order before, each kind once.
    private static List<ChargeAsked> charges(Order order, Extras extras) {
        List<ChargeAsked> charges = new ArrayList<>(extras.charges());
        order.openCharges().forEach((kind, amount) -> {
            if (charges.stream().noneMatch(asked -> asked.kind() == kind)) {
                charges.add(ChargeAsked.set(kind, amount));
            }
        });
        return charges;
    }

    /// What the same would be on bills.
    public BillPlan plan(Order order, List<Line> lines, LocalDate day) {
        return BillPlan.of(request(order, lines, day, Extras.NONE));
    }

    private SaleLine sale(Line line) {
        return new SaleLine(
                line.id(),
                line.revision(),
                line.name(),
                line.payable().orElse(line.quantity()),
                line.unitPrice(),
                line.open(),
                line.taxClass(),
                line.ordered().hsn(),
                taxes.pricesIncludeTax(),
                line.item(),
                line.ordered().category(),
                line.ordered().discount(),
                line.added().at());
    }
}
