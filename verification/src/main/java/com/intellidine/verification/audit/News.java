package com.intellidine.verification.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message on the topic says happened, and to which order.
final class News {
    private static final Pattern EVENT = Pattern.compile("\"event\"\\s*:\\s*\"([a-z.]+)\"");
    private static final Pattern ORDER = Pattern.compile("\"order_id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private News() {}

    /// `order.created 5f0c…`; a message that says neither is named as it is, and matches nothing.
    static String of(String payload) {
        Matcher event = EVENT.matcher(payload);
        Matcher order = ORDER.matcher(payload);
        return event.find() && order.find() ? event.group(1) + " " + order.group(1) : payload;
    }
}
