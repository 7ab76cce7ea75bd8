package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import java.time.Instant;

/// What is wanted with a guest's own order.
public sealed interface MobileCommand extends OrderCommand {
    /// A terminal asks the server to accept a guest's order.
    record RequestAcceptance(OrderId order, int minutes, Stamp stamp) implements MobileCommand {}

    /// The server alone commands this; it sends the order's lines too.
    record AcceptMobileOrder(OrderId order, TicketId ticket, DailyNumber number, Instant readyBy, Stamp stamp)
            implements MobileCommand {}

    /// @param approver who allowed it; may be the one who does it
    record RefuseMobileOrder(OrderId order, String reason, StaffId approver, Stamp stamp) implements MobileCommand {}

    record ExpireMobileOrder(OrderId order, Stamp stamp) implements MobileCommand {}
}
