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
            "customer_id",
            "platform",
            "covers",
            "status",
            "payment_status",
            "settled",
            "tasks",
            "billed_subtotal",
            "billed_discount",
            "billed_charges",
            "billed_tax",
            "billed_round_off",
            "billed_total",
            "credited",
            "paid",
            "due",
            "open_amount",
            "cancel_reason",
            "opened_by",
            "opened_at"),
    ORDER_ITEMS(
            "order_items",
            "order_id",
            "line_id",
            "position",
            "home_order",
            "item_id",
            "name",
            "unit_price",
            "quantity",
            "to_pay",
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
            "kind",
            "series",
            "financial_year",
            "invoice_no",
            "bill_date",
            "cancelled",
            "subtotal",
            "discount",
            "net",
            "charges",
            "cgst",
            "sgst",
            "igst",
            "vat",
            "round_off",
            "total",
            "paid",
            "buyer_gstin",
            "issued_by",
            "issued_at"),
    BILL_LINES(
            "bill_lines",
            "order_id",
            "bill_id",
            "line_id",
            "revision",
            "quantity",
            "amount",
            "discount",
            "taxable",
            "tax",
            "hsn"),
    CREDIT_NOTES(
            "credit_notes",
            "order_id",
            "note_id",
            "bill_id",
            "series",
            "financial_year",
            "note_no",
            "note_date",
            "cancelled",
            "cause",
            "reason",
            "net",
            "tax",
            "total",
            "approved_by",
            "issued_by",
            "issued_at"),
    PAYMENTS(
            "payments",
            "order_id",
            "payment_id",
            "bill_id",
            "tender",
            "state",
            "amount",
            "tendered",
            "tip",
            "refunded",
            "tip_refunded",
            "shift_id",
            "business_day",
            "taken_by",
            "taken_at"),
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
    MODIFIER_GROUPS("modifier_groups", "group_id", "name", "min_choices", "max_choices", "deleted"),
    MODIFIERS(
            "modifiers", "group_id", "modifier_id", "name", "price", "by_default", "available", "position", "deleted"),
    SECTIONS("sections", "section_id", "name", "position", "deleted"),
    DINING_TABLES("dining_tables", "table_id", "section_id", "table_number", "capacity", "position", "deleted"),
    RESERVATIONS(
            "reservations", "reservation_id", "covers", "reserved_at", "minutes", "customer_id", "table_id", "state"),
    STAFF("staff", "staff_id", "username", "name", "role", "pin_verifier", "active"),
    RESTAURANTS(
            "restaurants",
            "restaurant_id",
            "name",
            "address",
            "gstin",
            "fssai",
            "zone",
            "tax_scheme",
            "prices_inclusive",
            "taxes"),
    DISCOUNT_RULES(
            "discount_rules",
            "rule_id",
            "name",
            "benefit",
            "coupon",
            "minimum_spend",
            "cap",
            "uses_max",
            "priority",
            "exclusive",
            "active"),
    CUSTOMERS("customers", "customer_id", "phone_index", "credit_limit", "balance", "forgotten"),
    SHIFTS(
            "shifts",
            "shift_id",
            "till",
            "opening",
            "expected",
            "counted",
            "tasks",
            "opened_by",
            "opened_at",
            "closed_by",
            "closed_at"),
    BUSINESS_DAYS("business_days", "restaurant_id", "business_day", "is_open", "closings");

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
