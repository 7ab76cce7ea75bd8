package com.intellidine.pricing;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On what terms a restaurant sells: its taxes, the clock on its wall, its discounts. Terminal and server
/// price an order with these alone, so that both come to the same paisa.
///
/// @param rules in an order of their own, so that equal knowledge prices alike
public record Terms(TaxProfile taxes, ZoneId zone, List<DiscountRule> rules) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final TaxProfile NO_TAXES = TaxProfile.regular(new TaxTable(List.of()));

    public Terms {
        rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
    }

    /// @param restaurant null before its first facts: no taxes then
    public static Terms of(@Nullable Restaurant restaurant, Collection<DiscountRule> rules) {
        return new Terms(
                restaurant == null ? NO_TAXES : TaxProfile.of(restaurant),
                restaurant == null ? INDIA : restaurant.zone(),
                List.copyOf(rules));
    }

    /// What lines that are shown in an order come to, as far as they stand on no bill.
    ///
    /// @param lines of the tab that are to be billed; all others count for discounts
    /// @param day the calendar date of issue, whose tax rates hold
    public PriceRequest request(Tab tab, List<Line> lines, LocalDate day, Extras extras) {
        return of(tab, lines.stream().map(this::open).toList(), day, extras);
    }

    /// What some of the dishes come to, the rest staying open.
    ///
    /// @param portions how much of which line, not more than is open of it; lines that are not open are
    ///     left out
    public PriceRequest request(Tab tab, Map<LineId, Quantity> portions, LocalDate day, Extras extras) {
        List<SaleLine> some = new ArrayList<>();
        for (Line line : tab.unbilledLines()) {
            @Nullable Quantity wanted = portions.get(line.id());
            if (wanted != null) {
                some.add(some(line, wanted));
            }
        }
        return of(tab, some, day, extras);
    }

    private PriceRequest of(Tab tab, List<SaleLine> lines, LocalDate day, Extras extras) {
        Order order = tab.order();
        @Nullable Aggregator aggregator = order.aggregator();
        Set<LineId> here = lines.stream().map(SaleLine::line).collect(Collectors.toSet());
        List<SaleLine> others = tab.lines().stream()
                .filter(line -> !here.contains(line.id()) && !line.charged().isZero())
                .map(line -> all(line, line.charged()))
                .toList();
        return new PriceRequest(
                lines,
                others,
                charges(tab, lines, extras),
                taxes,
                day,
                extras.interState(),
                aggregator != null && aggregator.paysTax() && !taxes.specifiedPremises(),
                rules,
                extras.hand(),
                new Occasion(order.type(), zone, order.customer(), extras.coupons(), uses(order)));
    }

    private Map<RuleId, Integer> uses(Order order) {
        return rules.stream()
                .filter(rule -> rule.usesMax() > 0)
                .collect(Collectors.toUnmodifiableMap(DiscountRule::id, rule -> rule.usesBesides(order.id())));
    }

    /// What was said of the order before, and what the guest agrees to now. Packing and delivery belong to the meal:
    /// who leaves with his drink alone leaves them to it.
    private static List<ChargeAsked> charges(Tab tab, List<SaleLine> lines, Extras extras) {
        List<ChargeAsked> charges = new ArrayList<>();
        boolean mealWaits = lines.stream().noneMatch(line -> isMeal(line.taxClass()))
                && tab.unbilledLines().stream().anyMatch(line -> isMeal(line.taxClass()));
        if (!mealWaits) {
            tab.order().openCharges().forEach((kind, amount) -> charges.add(ChargeAsked.set(kind, amount)));
        }
        if (extras.service().basisPoints() > 0) {
            charges.add(ChargeAsked.service(extras.service()));
        }
        return charges;
    }

    private static boolean isMeal(TaxClass taxClass) {
        return taxClass.law() == TaxLaw.GST;
    }

    /// What the same would be on bills.
    public BillPlan plan(Tab tab, List<Line> lines, LocalDate day) {
        return BillPlan.of(request(tab, lines, day, Extras.NONE));
    }

    private SaleLine open(Line line) {
        Quantity quantity = line.openQuantity().orElse(line.quantity());
        return part(line, quantity, line.open());
    }

    private SaleLine some(Line line, Quantity wanted) {
        Quantity open = line.openQuantity().orElse(line.quantity());
        Money price = line.unitPrice().times(wanted, Rounding.HALF_UP);
        boolean all = wanted.compareTo(open) >= 0 || price.compareTo(line.open()) > 0;
        return all ? open(line) : part(line, wanted, price);
    }

    private SaleLine part(Line line, Quantity quantity, Money amount) {
        SaleLine whole = all(line, line.charged());
        Money before = line.charged().minus(line.open());
        return amount.equals(line.charged())
                ? whole.withPart(quantity, amount, null)
                : whole.withPart(quantity, amount, new SaleLine.Part(whole.quantity(), whole.amount(), before));
    }

    private SaleLine all(Line line, Money amount) {
        return new SaleLine(
                line.id(),
                line.revision(),
                line.name(),
                line.payable().orElse(line.quantity()),
                line.unitPrice(),
                amount,
                line.taxClass(),
                line.ordered().hsn(),
                taxes.pricesIncludeTax(),
                line.item(),
                line.ordered().category(),
                line.ordered().discount(),
                line.added().at());
    }
}
