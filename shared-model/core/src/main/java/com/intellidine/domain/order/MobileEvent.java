package com.intellidine.domain.order;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import java.time.Instant;
import java.util.List;

/// Whether the house takes a guest's order from the phone.
public sealed interface MobileEvent extends OrderEvent {
    /// A terminal asks the server to accept a guest's order.
    ///
    /// @param minutes that the terminal promises
    record AcceptRequested(OrderId order, int minutes, Stamp stamp) implements MobileEvent {}

    /// The server accepted a guest's order. It is the kitchen ticket too.
    record MobileOrderAccepted(
            OrderId order, TicketId ticket, DailyNumber number, List<TicketLine> lines, Instant readyBy, Stamp stamp)
            implements MobileEvent {
        public MobileOrderAccepted {
            lines = List.copyOf(lines);
        }
    }

    /// @param approver who allowed it; may be the one who does it
    /// @param lines that it takes off
    record MobileOrderRefused(OrderId order, String reason, StaffId approver, List<LineId> lines, Stamp stamp)
            implements MobileEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(approver, reason));
        }

        public MobileOrderRefused {
            lines = List.copyOf(lines);
        }
    }

    /// Nobody accepted it in time.
    ///
    /// @param lines that it takes off
    record MobileOrderExpired(OrderId order, List<LineId> lines, Stamp stamp) implements MobileEvent {
        public MobileOrderExpired {
            lines = List.copyOf(lines);
        }
    }
}
