package com.intellidine.pos.order;

import com.intellidine.domain.order.Tab;
import java.util.List;

/// The question whether an order is to be cancelled.
///
/// @param asked whether it is being asked at all
/// @param reasons to choose from; empty when none is needed
public record Cancelling(boolean asked, String title, String consequence, List<String> reasons) {
    static final Cancelling NOT_ASKED = new Cancelling(false, "", "", List.of());

    private static final List<String> REASONS = List.of("Guest left", "Waited too long", "Ordered by mistake", "Other");

    static Cancelling ask(Tab tab, String place) {
        String title = "Cancel order " + tab.order().number() + " of " + place + "?";
        if (tab.sentLines().isEmpty()) {
            return new Cancelling(true, title, "Nothing has gone to the kitchen yet.", List.of());
        }
        return new Cancelling(
                true,
                title,
                "Dishes have gone to the kitchen already: tell the kitchen too. What is the reason?",
                REASONS);
    }
}
