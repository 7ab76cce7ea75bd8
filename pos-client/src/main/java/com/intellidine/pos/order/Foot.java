package com.intellidine.pos.order;

import com.intellidine.device.node.OrderDesk;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The foot of the order panel: what it comes to, tax and round off included.
///
/// @param total what is still to pay
public record Foot(List<Part> parts, String total) {
    /// One line of the foot.
    public record Part(String label, String amount) {}

    static final Foot EMPTY = new Foot(List.of(), Rupees.withSign(Money.ZERO));

    static Foot of(Tab tab, OrderDesk desk) {
        Order order = tab.order();
        BillTotals quote = desk.quote(tab).together().totals();
        List<Part> parts = new ArrayList<>();
        for (Bill bill : order.bills()) {
            if (order.cancelled(bill.id())) {
                continue;
            }
            Money due = order.dueOf(bill);
            parts.add(new Part(
                    "Bill " + bill.title() + (due.isZero() ? " · paid" : ""),
                    Rupees.plain(due.isZero() ? Money.ZERO : due)));
        }
        if (!quote.subtotal().isZero() || parts.isEmpty()) {
            parts.add(new Part("Subtotal", Rupees.plain(quote.subtotal())));
            quote.discounts()
                    .forEach(discount -> parts.add(new Part(
                            discount.name(), Rupees.plain(discount.amount().negate()))));
            if (!quote.tax().isZero()) {
                parts.add(new Part(taxLabel(quote), Rupees.plain(quote.tax())));
            }
            if (!quote.roundOff().isZero()) {
                parts.add(new Part("Round off", Rupees.plain(quote.roundOff())));
            }
        }
        return new Foot(List.copyOf(parts), Rupees.withSign(order.due().plus(quote.total())));
    }

    /// `CGST 2.5 % + SGST 2.5 %`; with several rates only the names.
    private static String taxLabel(BillTotals quote) {
        List<TaxLine> taxed =
                quote.taxes().stream().filter(tax -> !tax.amount().isZero()).toList();
        boolean oneRate = taxed.stream().map(TaxLine::head).distinct().count() == taxed.size();
        return taxed.stream()
                .map(tax -> oneRate ? tax.head() + " " + tax.rate() : tax.head().name())
                .distinct()
                .collect(Collectors.joining(" + "));
    }
}
