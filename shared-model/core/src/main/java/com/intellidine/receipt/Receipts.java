package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.Statement;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.shift.DayReport;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Writes the slips of a restaurant. Where a method names no language, it is that of the house.
public final class Receipts {
    private Receipts() {}

    private static Language language(Restaurant restaurant) {
        return restaurant.languages().isEmpty()
                ? Language.ENGLISH
                : restaurant.languages().getFirst();
    }

    /// A bill in the language of the house.
    public static Document receipt(Restaurant restaurant, Tab tab, Bill bill, String tableNumber, String staffName) {
        return bill(restaurant, language(restaurant), tab, bill, tableNumber, staffName);
    }

    /// A bill of any kind, with what the rules 46 and 49 of the CGST Rules want and the food licence number. Without a
    /// GSTIN it is a plain bill, since only a registered restaurant may issue a tax invoice. Cancelled and printed
    /// before, it says so.
    ///
    /// @param tab whose payments of this bill are printed too
    /// @param tableNumber what people call the table; empty for takeaway
    /// @param staffName who serves; empty when nobody is named
    public static Document bill(
            Restaurant restaurant, Language language, Tab tab, Bill bill, String tableNumber, String staffName) {
        return BillSlip.bill(restaurant, language, tab, bill, tableNumber, staffName);
    }

    /// @param tab whose bill it corrects
    public static Document creditNote(Restaurant restaurant, Language language, Tab tab, Bill bill, CreditNote note) {
        return BillSlip.creditNote(restaurant, language, tab, bill, note);
    }

    /// The one invoice for all small sales of a day.
    public static Document smallSales(Restaurant restaurant, Language language, SmallSalesInvoiced invoice) {
        return BillSlip.smallSales(restaurant, language, invoice);
    }

    public static Document payment(Restaurant restaurant, Language language, Order order, Bill bill, Payment payment) {
        return MoneySlips.payment(restaurant, language, order, bill, payment);
    }

    /// Money that goes back to a guest.
    ///
    /// @param approverName who said so
    public static Document refund(
            Restaurant restaurant,
            Language language,
            Order order,
            Bill bill,
            Payment payment,
            Refund refund,
            String approverName) {
        return AccountSlips.refund(restaurant, language, order, bill, payment, refund, approverName);
    }

    /// Cash that leaves a drawer, or comes into it, without a sale.
    public static Document cashMoved(
            Restaurant restaurant,
            Language language,
            Shift shift,
            Shift.Entry entry,
            String staffName,
            String approverName) {
        return AccountSlips.cashMoved(restaurant, language, shift, entry, staffName, approverName);
    }

    /// What a guest paid of his account (khata).
    ///
    /// @param customerName as it was decrypted; the paper is his
    /// @param balance after it
    public static Document settlement(
            Restaurant restaurant,
            Language language,
            AccountSettled settled,
            String customerName,
            Money balance,
            String staffName) {
        return AccountSlips.settlement(restaurant, language, settled, customerName, balance, staffName);
    }

    public static Document statement(
            Restaurant restaurant, Language language, Statement statement, String customerName, Stamp printed) {
        return AccountSlips.statement(restaurant, language, statement, customerName, printed);
    }

    /// How a till stands. Its cashier may see it once the drawer is counted.
    ///
    /// @param staffName whose turn it is; empty when nobody is named
    /// @param printed by whom and when
    public static Document xReport(
            Restaurant restaurant, Language language, Shift shift, String staffName, Stamp printed) {
        return ShiftSlips.xReport(restaurant, language, shift, staffName, printed);
    }

    /// The X of a day: what its Z would say now.
    public static Document daySoFar(
            Restaurant restaurant, Language language, DayReport report, String staffName, Stamp printed) {
        return ShiftSlips.daySoFar(restaurant, language, report, staffName, printed);
    }

    public static Document zReport(Restaurant restaurant, Language language, ZReport report, String staffName) {
        return ShiftSlips.zReport(restaurant, language, report, staffName);
    }

    /// The part of a Z that one terminal wrote.
    public static Document zReport(
            Restaurant restaurant,
            Language language,
            ZReport report,
            UUID terminal,
            String terminalName,
            String staffName) {
        return ShiftSlips.zReport(restaurant, language, report, terminal, terminalName, staffName);
    }

    /// What the kitchen makes of one ticket, by station.
    ///
    /// @param tableNumber what people call the table; empty for takeaway
    public static Document kitchenTicket(
            Order order, Ticket ticket, String tableNumber, String staffName, ZoneId zone) {
        return KitchenTicket.sent(Language.ENGLISH, zone, order, ticket, tableNumber, staffName, false);
    }

    /// @param reprint marked as such, so that nobody cooks it twice
    public static Document kitchenTicket(
            Restaurant restaurant,
            Language language,
            Order order,
            Ticket ticket,
            String tableNumber,
            String staffName,
            boolean reprint) {
        return KitchenTicket.sent(language, restaurant.zone(), order, ticket, tableNumber, staffName, reprint);
    }

    /// What changed of a ticket since the kitchen was told of it: other quantities, and what is void.
    ///
    /// @param lines of the order as they are now; those that the kitchen knows as they are do not stand on it
    /// @param stamp who changed it, and when
    public static Document kitchenChange(
            Restaurant restaurant,
            Language language,
            Order order,
            Ticket ticket,
            List<Line> lines,
            String tableNumber,
            String staffName,
            Stamp stamp) {
        return KitchenTicket.changed(language, restaurant.zone(), order, ticket, lines, tableNumber, staffName, stamp);
    }
}
