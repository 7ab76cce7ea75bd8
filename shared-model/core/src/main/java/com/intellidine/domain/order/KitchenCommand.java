package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import java.util.List;

/// What is wanted of the kitchen, and what the kitchen says.
public sealed interface KitchenCommand extends OrderCommand {
    /// Sends every line that is not yet sent and does not wait.
    ///
    /// @param fired the course whose waiting lines go too; 0 for none
    /// @param contacts whom the device can reach
    record SendTicket(OrderId order, TicketId ticket, DailyNumber number, int fired, Contacts contacts, Stamp stamp)
            implements KitchenCommand {
        /// Whatever does not wait, with nobody apart.
        public SendTicket(OrderId order, TicketId ticket, DailyNumber number, Stamp stamp) {
            this(order, ticket, number, 0, Contacts.ALL, stamp);
        }
    }

    /// The kitchen is through with a line, or is not after all.
    ///
    /// @param station whose part of it that is about; empty for all of it
    record MarkLine(OrderId order, TicketId ticket, LineId line, String station, boolean done, Stamp stamp)
            implements KitchenCommand {
        /// All of it.
        public MarkLine(OrderId order, TicketId ticket, LineId line, boolean done, Stamp stamp) {
            this(order, ticket, line, "", done, stamp);
        }
    }

    /// A station is through with its part of a ticket, or is not after all.
    record MarkStation(OrderId order, TicketId ticket, String station, boolean done, Stamp stamp)
            implements KitchenCommand {}

    record BumpTicket(OrderId order, TicketId ticket, Stamp stamp) implements KitchenCommand {}

    record RecallTicket(OrderId order, TicketId ticket, Stamp stamp) implements KitchenCommand {}

    /// The kitchen saw what became of a line.
    ///
    /// @param seenThousandths what it saw; 0 for a void
    record AcknowledgeLine(OrderId order, LineId line, int seenThousandths, Stamp stamp) implements KitchenCommand {}

    /// Lines went out; all that was sent when none is named.
    record ServeLines(OrderId order, List<LineId> lines, Stamp stamp) implements KitchenCommand {
        public ServeLines {
            lines = List.copyOf(lines);
        }
    }
}
