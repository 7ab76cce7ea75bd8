package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.receipt.Element.Cut;
import com.intellidine.receipt.Element.Heading;
import com.intellidine.receipt.Element.ItemLine;
import com.intellidine.receipt.Element.Items;
import com.intellidine.receipt.Element.Pair;
import com.intellidine.receipt.Element.Rule;
import com.intellidine.receipt.Element.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the slips of a restaurant.
public final class Receipts {
    /// Services accounting code of restaurant service.
    private static final String SAC = "996331";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Receipts() {}

    /// A bill with what a tax invoice must have (rule 46 of the CGST Rules) and the food licence number. Without a
    /// GSTIN
    /// it is a plain bill, since only a registered restaurant may issue a tax invoice.
    ///
    /// @param order whose payments of this bill are printed too
    /// @param tableNumber what people call the table; empty for takeaway
    /// @param staffName who serves; empty when nobody is named
    public static Document receipt(
            Restaurant restaurant, Order order, Bill bill, String tableNumber, String staffName) {
        String kind = restaurant.gstin().isEmpty() ? "Bill" : "Tax invoice";
        List<Element> slip = new ArrayList<>();
        head(slip, restaurant);
        slip.add(new Text(kind.toUpperCase(Locale.ROOT), Align.CENTRE, Weight.BOLD));
        slip.add(new Pair("Invoice no.", bill.title(), Weight.BOLD));
        slip.add(new Pair(
                "Date " + DATE.format(bill.date()),
                "Time " + TIME.format(bill.issued().at().atZone(restaurant.zone())),
                Weight.NORMAL));
        slip.add(new Pair(place(order, tableNumber), "Order " + order.number(), Weight.NORMAL));
        if (!staffName.isEmpty()) {
            slip.add(new Text("Served by " + staffName, Align.LEFT, Weight.NORMAL));
        }
        slip.add(new Rule(Weight.NORMAL));
        slip.add(new Items(bill.lines().stream()
                .map(line -> new ItemLine(line.quantity(), line.name(), line.unitPrice(), line.amount()))
                .toList()));
        slip.add(new Rule(Weight.NORMAL));
        totals(slip, bill);
        payments(slip, order, bill);
        slip.add(new Text("SAC " + SAC + " Restaurant service", Align.CENTRE, Weight.NORMAL));
        slip.add(new Text("Thank you. Please visit again.", Align.CENTRE, Weight.NORMAL));
        slip.add(new Cut());
        return new Document(kind + " " + bill.title(), slip);
    }

    /// What the kitchen makes of one ticket, by station.
    ///
    /// @param tableNumber what people call the table; empty for takeaway
    public static Document kitchenTicket(
            Order order, Ticket ticket, String tableNumber, String staffName, ZoneId zone) {
        return KitchenTicket.of(order, ticket, place(order, tableNumber), staffName, zone);
    }

    private static String place(Order order, String tableNumber) {
        return switch (order.type()) {
            case DINE_IN -> tableNumber.isEmpty() ? "Dine in" : "Table " + tableNumber;
            case TAKEAWAY -> "Takeaway";
            case DELIVERY -> "Delivery";
            case MOBILE -> tableNumber.isEmpty() ? "Mobile order" : "Table " + tableNumber;
            case AGGREGATOR ->
                order.aggregator() == null ? "Delivery" : order.aggregator().platform();
        };
    }

    private static void head(List<Element> slip, Restaurant restaurant) {
        slip.add(new Heading(restaurant.name()));
        centred(slip, "", restaurant.address());
        centred(slip, "GSTIN ", restaurant.gstin());
        centred(slip, "FSSAI ", restaurant.fssai());
        slip.add(new Rule(Weight.NORMAL));
    }

    private static void centred(List<Element> slip, String label, String text) {
        if (!text.isEmpty()) {
            slip.add(new Text(label + text, Align.CENTRE, Weight.NORMAL));
        }
    }

    private static void totals(List<Element> slip, Bill bill) {
        BillTotals totals = bill.totals();
        amount(slip, "Subtotal", totals.subtotal());
        totals.discounts()
                .forEach(discount ->
                        amount(slip, discount.name(), discount.amount().negate()));
        totals.charges().forEach(charge -> amount(slip, charge.name(), charge.amount()));
        for (TaxLine tax : totals.taxes()) {
            // With one rate over everything the subtotal is the taxable value; else each rate says its own.
            boolean whole = tax.taxable().equals(totals.subtotal());
            String on = tax.rate() + (whole ? "" : " on " + Rupees.plain(tax.taxable()));
            amount(slip, tax.head() + " " + on, tax.amount());
        }
        if (!bill.totals().roundOff().isZero()) {
            amount(slip, "Round off", bill.totals().roundOff());
        }
        slip.add(new Rule(Weight.BOLD));
        slip.add(new Pair("TOTAL", "₹ " + Rupees.plain(bill.totals().total()), Weight.TALL));
        slip.add(new Rule(Weight.BOLD));
    }

    private static void payments(List<Element> slip, Order order, Bill bill) {
        List<Payment> payments = order.payments().stream()
                .filter(payment -> payment.bill().equals(bill.id()))
                .toList();
        for (Payment payment : payments) {
            amount(slip, tender(payment), payment.tendered());
            if (!payment.change().isZero()) {
                amount(slip, "Change", payment.change());
            }
        }
        if (!payments.isEmpty()) {
            slip.add(new Rule(Weight.NORMAL));
        }
    }

    private static String tender(Payment payment) {
        return switch (payment.tender()) {
            case CASH -> "Cash given";
            case UPI -> "UPI";
            case CARD -> "Card";
            case RAZORPAY -> "Online";
            case CREDIT -> "On account";
        };
    }

    private static void amount(List<Element> slip, String label, Money amount) {
        slip.add(new Pair(label, Rupees.plain(amount), Weight.NORMAL));
    }
}
