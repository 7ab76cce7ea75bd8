package com.intellidine.domain.order;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.order.MobileCommand.AcceptMobileOrder;
import com.intellidine.domain.order.MobileCommand.ExpireMobileOrder;
import com.intellidine.domain.order.MobileCommand.RefuseMobileOrder;
import com.intellidine.domain.order.MobileCommand.RequestAcceptance;
import com.intellidine.domain.order.MobileEvent.AcceptRequested;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.MobileEvent.MobileOrderExpired;
import com.intellidine.domain.order.MobileEvent.MobileOrderRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether a guest's own order is taken. Any terminal may ask; the server alone commands the rest.
final class MobileDecisions {
    private MobileDecisions() {}

    static Decision<OrderEvent> request(Tab tab, RequestAcceptance request) {
        if (request.minutes() < 1 || request.minutes() > Limits.PROMISE_MAX_MINUTES) {
            return Deciding.refuse(new OrderRefusal.MinutesOutOfRange(request.minutes()));
        }
        return unlessDecided(tab, new AcceptRequested(request.order(), request.minutes(), request.stamp()));
    }

    static Decision<OrderEvent> accept(Tab tab, AcceptMobileOrder accept) {
        List<Line> lines = tab.linesToSend(0);
        if (lines.isEmpty() && tab.order().acceptance() == Acceptance.REQUESTED) {
            return Deciding.refuse(new OrderRefusal.NothingToSend());
        }
        return unlessDecided(
                tab,
                new MobileOrderAccepted(
                        accept.order(),
                        accept.ticket(),
                        accept.number(),
                        KitchenDecisions.ticketLines(lines, Contacts.ALL),
                        accept.readyBy(),
                        accept.stamp()));
    }

    static Decision<OrderEvent> refuse(Tab tab, RefuseMobileOrder refuse) {
        String reason = Deciding.reason(refuse.reason());
        return reason.isEmpty()
                ? Deciding.refuse(new OrderRefusal.ReasonNeeded())
                : unlessDecided(
                        tab,
                        new MobileOrderRefused(refuse.order(), reason, refuse.approver(), lines(tab), refuse.stamp()));
    }

    static Decision<OrderEvent> expire(Tab tab, ExpireMobileOrder expire) {
        return unlessDecided(tab, new MobileOrderExpired(expire.order(), lines(tab), expire.stamp()));
    }

    private static List<LineId> lines(Tab tab) {
        return Orders.ids(
                tab.liveLines().stream().limit(Limits.LINES_PER_ORDER_MAX).toList());
    }

    private static Decision<OrderEvent> unlessDecided(Tab tab, OrderEvent event) {
        @Nullable Acceptance acceptance = tab.order().acceptance();
        if (acceptance == null) {
            return Deciding.refuse(new OrderRefusal.NotMobile());
        }
        if (acceptance != Acceptance.REQUESTED) {
            return Deciding.refuse(new OrderRefusal.AlreadyDecided());
        }
        return tab.order().stage() == Order.Stage.OPEN
                ? Deciding.accept(event)
                : Deciding.refuse(new OrderRefusal.OrderEnded());
    }
}
