package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the kitchen is told of an order and what it answers.
public sealed interface KitchenEvent extends OrderEvent {
    record TicketSent(
            OrderId order,
            TicketId ticket,
            DailyNumber number,
            List<TicketLine> lines,
            List<OrderId> homes,
            Stamp stamp)
            implements KitchenEvent {
        public TicketSent {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    /// The kitchen marked lines of a ticket, or took the mark back.
    ///
    /// @param station whose part of them it is about; empty for all of it
    record LinesMarked(
            OrderId order,
            TicketId ticket,
            List<LineId> lines,
            String station,
            boolean done,
            List<OrderId> homes,
            Stamp stamp)
            implements KitchenEvent {
        public LinesMarked {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    record TicketBumped(OrderId order, TicketId ticket, List<OrderId> homes, Stamp stamp) implements KitchenEvent {
        public TicketBumped {
            homes = List.copyOf(homes);
        }
    }

    record TicketRecalled(OrderId order, TicketId ticket, List<OrderId> homes, Stamp stamp) implements KitchenEvent {
        public TicketRecalled {
            homes = List.copyOf(homes);
        }
    }

    /// The kitchen saw what became of a line that it had.
    ///
    /// @param seen the quantity that it saw; null for a void
    record LineAcknowledged(
            OrderId order, LineId line, @Nullable Quantity seen, Stamp stamp) implements KitchenEvent {}

    /// It is at the table.
    record LinesServed(OrderId order, List<LineId> lines, List<OrderId> homes, Stamp stamp) implements KitchenEvent {
        public LinesServed {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }
}
