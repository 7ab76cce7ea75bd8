package com.intellidine.fold;

import java.util.Arrays;
import java.util.List;

/// The tables that every store keeps for reading, each a fold of the log that can be thrown away and written anew.
/// The first column is the aggregate that owns the row: when an aggregate changes, all its rows are replaced.
/// Amounts are paise, quantities thousandths. The server puts `tenant_id` before them all.
public enum Table {
    ORDERS(
            "orders",
            "order_id",
            "order_device",
            "order_day",
            "order_no",
            "order_type",
            "table_id",
            "covers",
            "status",
            "payment_status",
            "settled",
            "billed_subtotal",
            "billed_tax",
            "billed_round_off",
            "billed_total",
            "paid",
            "open_amount",
            "cancel_reason",
            "opened_by",
            "opened_at"),
    ORDER_ITEMS(
            "order_items",
            "order_id",
            "line_id",
            "position",
            "item_id",
            "name",
            "unit_price",
            "quantity",
            "revision",
            "station",
            "removed",
            "ticket_id",
            "added_by",
            "added_at"),
    TICKETS(
            "tickets",
            "order_id",
            "ticket_id",
            "ticket_device",
            "ticket_day",
            "ticket_no",
            "sent_by",
            "sent_at",
            "bumped_by",
            "bumped_at"),
    TICKET_LINES("ticket_lines", "order_id", "ticket_id", "line_id", "revision", "quantity", "done"),
    BILLS(
            "bills",
            "order_id",
            "bill_id",
            "series",
            "financial_year",
            "invoice_no",
            "bill_date",
            "subtotal",
            "cgst",
            "sgst",
            "round_off",
            "total",
            "issued_by",
            "issued_at"),
    BILL_LINES("bill_lines", "order_id", "bill_id", "line_id", "revision", "quantity", "amount"),
    PAYMENTS("payments", "order_id", "payment_id", "bill_id", "tender", "amount", "tendered", "taken_by", "taken_at"),
    CATEGORIES("categories", "category_id", "name", "position", "deleted"),
    MENU_ITEMS(
            "menu_items",
            "item_id",
            "category_id",
            "name",
            "price",
            "tax_class",
            "diet",
            "station",
            "code",
            "position",
            "available",
            "deleted"),
    DINING_TABLES("dining_tables", "table_id", "section", "table_number", "capacity", "position", "deleted"),
    STAFF("staff", "staff_id", "username", "name", "role", "pin_verifier", "active"),
    RESTAURANTS("restaurants", "restaurant_id", "name", "address", "gstin", "fssai", "zone", "taxes");

    private final String sqlName;
    private final List<String> columns;

    Table(String sqlName, String... columns) {
        this.sqlName = sqlName;
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    public String sqlName() {
        return sqlName;
    }

    public List<String> columns() {
        return columns;
    }

    public String ownerColumn() {
        return columns.getFirst();
    }
}
