package com.intellidine.domain.common;

/// The limit on everything that a person, a file or another node may hand us. Units stand last in the name.
public final class Limits {
    public static final int LINE_QUANTITY_MAX = 999;
    public static final int LINES_PER_ORDER_MAX = 300;
    public static final int DISCOUNTS_PER_BILL_MAX = 50;
    public static final int HAND_DISCOUNTS_PER_BILL_MAX = 10;

    /// The rest of the discounts on a bill, but for the one that dishes have themselves.
    public static final int RULES_PER_BILL_MAX = DISCOUNTS_PER_BILL_MAX - HAND_DISCOUNTS_PER_BILL_MAX - 1;

    public static final int CHARGES_PER_BILL_MAX = 10;
    public static final int TAX_LINES_PER_BILL_MAX = 20;
    public static final int HSN_LENGTH_MAX_CHARS = 8;
    public static final int COUPON_LENGTH_MAX_CHARS = 40;
    public static final int RULE_SCOPE_MAX = 500;
    public static final int BILL_PARTS_MAX = 50;
    public static final int COVERS_MAX = 200;

    /// Orders that are open while a day is closed.
    public static final int ORDERS_CARRIED_MAX = 2_000;

    public static final int COURSE_MAX = 20;
    public static final int MODIFIERS_PER_LINE_MAX = 30;
    public static final int MODIFIER_QUANTITY_MAX = 20;
    public static final int NOTE_LENGTH_MAX_CHARS = 200;
    public static final int ADDRESS_LENGTH_MAX_CHARS = 300;
    public static final int GSTIN_LENGTH_CHARS = 15;
    public static final int REFERENCE_LENGTH_MAX_CHARS = 60;
    public static final int PROMISE_MAX_MINUTES = 24 * 60;
    public static final int NAME_LENGTH_MAX_CHARS = 120;
    public static final int REASON_LENGTH_MAX_CHARS = 200;

    /// ₹ 10,00,000: a dish dearer than that is a slip of the finger.
    public static final long PRICE_MAX_PAISE = 1_000_000_00L;

    /// ₹ 1,00,00,000 in one hand-over of cash.
    public static final long CASH_TENDERED_MAX_PAISE = 10_000_000_00L;

    /// ₹ 1,00,000 crore: more than the dearest order that the limits above allow, and so small that sums never
    /// overflow.
    public static final long AMOUNT_MAX_PAISE = 1_000_000_000_000_00L;

    public static final int STATION_LENGTH_MAX_CHARS = 40;
    public static final int DESCRIPTION_LENGTH_MAX_CHARS = 500;
    public static final int ITEM_CODE_LENGTH_MAX_CHARS = 12;
    public static final int HSN_LENGTH_MAX_DIGITS = 8;

    /// A rank on a screen; anything beyond is a slip, and sums of ranks stay far from overflowing.
    public static final int POSITION_MAX = 1_000_000;
    public static final int TABLES_TOGETHER_MAX = 30;
    public static final int CIPHERTEXT_LENGTH_MAX_CHARS = 2_000;
    public static final int ADDRESSES_PER_CUSTOMER_MAX = 20;

    public static final int SPECIAL_PRICES_PER_ITEM_MAX = 40;
    public static final int VARIANTS_PER_ITEM_MAX = 20;
    public static final int GROUPS_PER_ITEM_MAX = 20;
    public static final int MODIFIERS_PER_GROUP_MAX = 60;
    public static final int PARTS_PER_COMBO_MAX = 12;
    public static final int CHOICES_PER_PART_MAX = 40;
    public static final int DISHES_PER_PART_MAX = 20;

    /// Dishes of one combo on one line, whatever its parts would allow together.
    public static final int PARTS_PER_LINE_MAX = 40;
    public static final int PACKS_PER_ITEM_MAX = 20;
    public static final int INGREDIENTS_PER_RECIPE_MAX = 60;
    public static final int PIN_LENGTH_MIN_DIGITS = 4;
    public static final int PIN_LENGTH_MAX_DIGITS = 8;

    /// One event on the wire, in bytes of UTF-8. The largest honest one is a bill of [#LINES_PER_ORDER_MAX] lines.
    public static final int EVENT_MAX_BYTES = 256 * 1024;

    /// What lines may take of an event, so that there is room for the rest of it.
    public static final int LINES_MAX_BYTES = EVENT_MAX_BYTES - 16 * 1024;

    public static final int EVENTS_PER_MESSAGE_MAX = 500;
    public static final int MESSAGE_MAX_BYTES = 8 * 1024 * 1024;

    /// Of one restaurant, those that were replaced included: a new one every two weeks for 19 years. So many fit in an
    /// event that names the last of each.
    public static final int NODES_PER_VECTOR_MAX = 500;

    /// Of one node's chain: each copy of a device that goes on under its id begins another.
    public static final int BRANCHES_PER_NODE_MAX = 16;

    /// Rates of a restaurant, by class and the day from which they hold.
    public static final int TAX_RATES_MAX = 100;

    public static final int PARENTS_PER_EVENT_MAX = 1_000;
    public static final int AGGREGATES_PER_EVENT_MAX = 400;

    /// How long a pull may hang on the local network: the display must know within 10 s that it is not live.
    public static final int LAN_PULL_WAIT_MAX_MS = 2_000;

    /// How long a pull may hang at the server.
    public static final int SERVER_PULL_WAIT_MAX_MS = 20_000;

    /// How far one event may run ahead of its author's last one on the Lamport clock.
    public static final long VERSION_STEP_MAX = 1L << 24;

    private Limits() {}
}
