package com.intellidine.verification.demo;

import com.intellidine.verification.site.SiteException;
import java.util.List;
import java.util.function.Consumer;

/// What a service that was cut short has left: tickets on the board and guests at tables. They are served and pay
/// before the next service begins.
final class LeftOvers {
    private static final int TICKETS_MAX = 50;
    private static final int BILLS_MAX = 3;

    private final Script till;
    private final Script kitchen;
    private final Consumer<String> say;

    LeftOvers(Script till, Script kitchen, Consumer<String> say) {
        this.till = till;
        this.kitchen = kitchen;
        this.say = say;
    }

    /// To be called when every device has everything, or something may be found too late.
    void settle() {
        clearBoard();
        for (String table : List.of("1", "2", "3", "4", "5")) {
            till.tap("table-" + table);
            if (till.has("seat")) {
                till.tap("back").sees("table-1");
            } else {
                say.accept("Table " + table + " was left occupied; its guests have a bread more and pay.");
                till.tap("category-Sides", "dish-BN");
                pay(table);
                kitchen.awaitFirst("ticket-");
                clearBoard();
            }
        }
    }

    private void clearBoard() {
        for (int i = 0; i < TICKETS_MAX && !kitchen.first("ticket-").isEmpty(); i++) {
            String ticket = kitchen.first("ticket-").substring("ticket-".length());
            say.accept("Ticket " + ticket + " was left on the board; it is bumped.");
            kitchen.doubleTap("head-" + ticket).seesNoMore("ticket-" + ticket);
        }
    }

    /// One bill that was issued before, and one for what stands on none.
    private void pay(String table) {
        till.tap("bill-and-pay");
        for (int bill = 0; bill < BILLS_MAX; bill++) {
            till.sees("exact").tap("exact", "take-cash").sees("done").tap("done");
            if (till.seesEither("table-" + table, "exact").equals("table-" + table)) {
                return;
            }
        }
        throw new SiteException("Table " + table + " has paid " + BILLS_MAX + " bills and there is one more to pay.");
    }
}
