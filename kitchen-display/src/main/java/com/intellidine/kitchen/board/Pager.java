package com.intellidine.kitchen.board;

import java.util.ArrayList;
import java.util.List;

/// Which cards to offer for display. The oldest is always the first of them, on every page.
final class Pager {
    private int offset;
    private int shown = 1;

    /// The cards of this page and what follows it; how many of them fit is [#fitted].
    <T> List<T> page(List<T> cards) {
        if (offset >= cards.size()) {
            offset = 0;
        }
        if (offset == 0) {
            return cards;
        }
        List<T> page = new ArrayList<>(List.of(cards.getFirst()));
        page.addAll(cards.subList(offset, cards.size()));
        return page;
    }

    void fitted(int count) {
        shown = Math.max(1, count);
    }

    boolean first() {
        return offset == 0;
    }

    /// How many cards follow after this page.
    int after(int total) {
        int newOnThisPage = offset == 0 ? shown : shown - 1;
        return Math.max(0, total - offset - newOnThisPage);
    }

    void next(int total) {
        if (after(total) > 0) {
            offset += Math.max(1, offset == 0 ? shown : shown - 1);
        }
    }

    /// Back to the oldest. With the oldest on every page nobody needs the pages in between one by one.
    void home() {
        offset = 0;
    }
}
