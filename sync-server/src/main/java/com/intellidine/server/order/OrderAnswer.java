package com.intellidine.server.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.pricing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as the API shows it: what was billed as it was billed, and the open part priced as it would be now.
///
/// @param subtotal of the dishes, before discounts and before what is charged on top
/// @param charges for packing, delivery and service, without tax
record OrderAnswer(
        UUID id,
        String orderNumber,
        LocalDate orderDay,
        String orderType,
        @Nullable UUID tableId,
        int covers,
        String status,
        String paymentStatus,
        List<ItemLine> items,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal charges,
        BigDecimal tax,
        List<TaxPart> taxBreakdown,
        BigDecimal roundOff,
        BigDecimal totalAmount,
        BigDecimal paidAmount,
        List<BillPart> bills,
        String cancelReason,
        Instant createdAt) {

    /// @param sent whether the kitchen has it
    record ItemLine(
            UUID id,
            UUID menuItemId,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal lineTotal,
            boolean sent) {}

    /// @param rate in percent
    record TaxPart(String name, BigDecimal rate, BigDecimal taxable, BigDecimal amount) {}

    /// @param invoiceNumber null where a delivery platform invoices the guest
    record BillPart(
            UUID id,
            String kind,
            @Nullable String invoiceNumber,
            LocalDate date,
            BigDecimal totalAmount,
            BigDecimal dueAmount,
            boolean cancelled) {}

    /// @param terms of the restaurant, for the open part
    /// @param today in the restaurant's zone
    static OrderAnswer of(Tab tab, Terms terms, LocalDate today) {
        Order order = tab.order();
        List<BillTotals> totals = totals(tab, terms, today);
        return new OrderAnswer(
                order.id().value(),
                order.number().toString(),
                order.number().day(),
                typeName(order.type()),
                order.table() == null ? null : order.table().value(),
                order.covers(),
                tab.status().wireName(),
                tab.paymentStatus().wireName(),
                items(tab),
                sum(totals.stream().map(BillTotals::subtotal).toList()),
                sum(totals.stream().map(BillTotals::discount).toList()),
                sum(totals.stream().map(BillTotals::chargesNet).toList()),
                sum(totals.stream().map(BillTotals::tax).toList()),
                taxBreakdown(totals),
                sum(totals.stream().map(BillTotals::roundOff).toList()),
                sum(totals.stream().map(BillTotals::total).toList()),
                order.paid().toRupees(),
                order.bills().stream().map(bill -> bill(order, bill)).toList(),
                order.cancelReason(),
                order.opened().at());
    }

    static List<ItemLine> items(Tab tab) {
        return tab.liveLines().stream().map(OrderAnswer::item).toList();
    }

    /// Billed and open together.
    static BigDecimal totalAmount(Tab tab, Terms terms, LocalDate today) {
        return sum(totals(tab, terms, today).stream().map(BillTotals::total).toList());
    }

    /// Of the bills that stand, and of what would be billed now.
    private static List<BillTotals> totals(Tab tab, Terms terms, LocalDate today) {
        List<BillTotals> totals = new ArrayList<>(tab.order().bills().stream()
                .filter(bill -> !tab.order().cancelled(bill.id()))
                .map(Bill::totals)
                .toList());
        terms.plan(tab, tab.unbilledLines(), today)
                .bills()
                .forEach(bill -> totals.add(bill.priced().totals()));
        return totals;
    }

    private static ItemLine item(Line line) {
        return new ItemLine(
                line.id().value(),
                line.item().value(),
                line.name(),
                line.quantity().decimal(),
                line.unitPrice().toRupees(),
                line.amount().toRupees(),
                line.sent());
    }

    private static BillPart bill(Order order, Bill bill) {
        return new BillPart(
                bill.id().value(),
                bill.kind().name().toLowerCase(Locale.ROOT),
                bill.number() == null ? null : bill.number().toString(),
                bill.date(),
                bill.totals().total().toRupees(),
                order.dueOf(bill).toRupees(),
                order.cancelled(bill.id()));
    }

    private static List<TaxPart> taxBreakdown(List<BillTotals> totals) {
        record Tax(int basisPoints, TaxHead head) {}
        Map<Tax, List<TaxLine>> byTax =
                new TreeMap<>(Comparator.comparingInt(Tax::basisPoints).thenComparing(Tax::head));
        totals.forEach(part -> part.taxes()
                .forEach(line -> byTax.computeIfAbsent(
                                new Tax(line.rate().basisPoints(), line.head()), tax -> new ArrayList<>())
                        .add(line)));
        List<TaxPart> parts = new ArrayList<>();
        byTax.forEach((tax, lines) -> parts.add(new TaxPart(
                tax.head().name(),
                BigDecimal.valueOf(tax.basisPoints(), 2),
                sum(lines.stream().map(TaxLine::taxable).toList()),
                sum(lines.stream().map(TaxLine::amount).toList()))));
        return parts;
    }

    private static String typeName(OrderType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal sum(List<Money> amounts) {
        return Money.sum(amounts).toRupees();
    }
}
