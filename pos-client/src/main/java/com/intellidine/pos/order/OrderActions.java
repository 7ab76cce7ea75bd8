package com.intellidine.pos.order;

import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.pos.counter.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What can be done with the order now, and what the buttons say.
public record OrderActions(boolean canSend, String send, boolean canBill, boolean canCancel) {
    static final OrderActions NONE = new OrderActions(false, "Nothing to send", false, false);

    static OrderActions of(Tab tab, Session session) {
        Order order = tab.order();
        List<Line> unsent = tab.unsentLines();
        boolean open = order.stage() == Order.Stage.OPEN;
        boolean toPay = !tab.unbilledLines().isEmpty() || order.unpaidBill().isPresent();
        boolean paid = !tab.liveLines().isEmpty() && !toPay;
        // Food that the kitchen has begun is the manager's to write off; an empty table is anybody's to free.
        boolean mayCancel = tab.sentLines().isEmpty() || session.may(Permission.CANCEL_ORDERS);
        return new OrderActions(
                !unsent.isEmpty(),
                unsent.isEmpty() ? "Nothing to send" : label(unsent),
                session.may(Permission.TAKE_MONEY) && (toPay || paid),
                open && order.bills().isEmpty() && mayCancel);
    }

    /// `Send 4: kitchen 2, bar 2`, where most goes first, else in the order of the lines.
    static String label(List<Line> unsent) {
        Map<String, Integer> byStation = new LinkedHashMap<>();
        unsent.forEach(line -> byStation.merge(line.station(), line.quantity().count(), Integer::sum));
        int all = byStation.values().stream().mapToInt(Integer::intValue).sum();
        return byStation.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", "Send " + all + ": ", ""));
    }
}
