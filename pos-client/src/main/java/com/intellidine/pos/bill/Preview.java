package com.intellidine.pos.bill;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.tenant.Restaurant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bill as it will be on paper, for the left of the screen.
public record Preview(String restaurant, List<String> head, List<Row> lines, List<Row> foot, String total) {
    /// What is at the left and at the right of one line.
    public record Row(String label, String amount) {}

    static final Preview EMPTY = new Preview("", List.of(), List.of(), List.of(), "");

    static Preview of(@Nullable Restaurant restaurant, List<BillLine> lines, BillTotals totals) {
        List<Row> foot = new ArrayList<>();
        foot.add(new Row("Subtotal", Rupees.plain(totals.subtotal())));
        totals.discounts()
                .forEach(discount -> foot.add(
                        new Row(discount.name(), Rupees.plain(discount.amount().negate()))));
        totals.charges().forEach(charge -> foot.add(new Row(charge.name(), Rupees.plain(charge.amount()))));
        for (TaxLine tax : totals.taxes()) {
            if (!tax.amount().isZero()) {
                foot.add(new Row(tax.head() + " " + tax.rate(), Rupees.plain(tax.amount())));
            }
        }
        if (!totals.roundOff().isZero()) {
            foot.add(new Row("Round off", Rupees.plain(totals.roundOff())));
        }
        return new Preview(
                restaurant == null ? "" : restaurant.name(),
                restaurant == null ? List.of() : head(restaurant),
                lines.stream()
                        .map(line -> new Row(line.quantity() + " " + line.name(), Rupees.plain(line.amount())))
                        .toList(),
                List.copyOf(foot),
                "₹ " + Rupees.plain(totals.total()));
    }

    private static List<String> head(Restaurant restaurant) {
        return Stream.of(
                        restaurant.address(),
                        restaurant.gstin().isEmpty() ? "" : "GSTIN " + restaurant.gstin(),
                        restaurant.fssai().isEmpty() ? "" : "FSSAI " + restaurant.fssai())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
