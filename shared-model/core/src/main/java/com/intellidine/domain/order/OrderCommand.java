package com.intellidine.domain.order;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants done to an order. Identities and numbers come with the command, so that deciding stays pure.
public sealed interface OrderCommand {
    OrderId order();

    Stamp stamp();

    /// @param table null for takeaway
    record OpenOrder(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            Stamp stamp) implements OrderCommand {}

    /// @param item as the menu has it now; the line captures its name and price
    record AddLine(OrderId order, LineId line, Item item, BigDecimal quantity, Stamp stamp) implements OrderCommand {}

    record ChangeQuantity(OrderId order, LineId line, BigDecimal quantity, Stamp stamp) implements OrderCommand {}

    record RemoveLine(OrderId order, LineId line, Stamp stamp) implements OrderCommand {}

    /// Sends every line that is not yet sent.
    record SendTicket(OrderId order, TicketId ticket, DailyNumber number, Stamp stamp) implements OrderCommand {}

    record MarkLine(OrderId order, TicketId ticket, LineId line, boolean done, Stamp stamp) implements OrderCommand {}

    record BumpTicket(OrderId order, TicketId ticket, Stamp stamp) implements OrderCommand {}

    record RecallTicket(OrderId order, TicketId ticket, Stamp stamp) implements OrderCommand {}

    /// Bills every line that stands on no bill yet.
    ///
    /// @param lines and totals as pricing computed them for exactly those lines
    record IssueBill(
            OrderId order,
            BillId bill,
            BillKind kind,
            InvoiceNumber number,
            LocalDate date,
            List<BillLine> lines,
            BillTotals totals,
            Stamp stamp)
            implements OrderCommand {
        public IssueBill {
            lines = List.copyOf(lines);
        }
    }

    record TakeCash(OrderId order, BillId bill, PaymentId payment, Money tendered, Stamp stamp)
            implements OrderCommand {}

    record CloseOrder(OrderId order, Stamp stamp) implements OrderCommand {}

    record CancelOrder(OrderId order, String reason, Stamp stamp) implements OrderCommand {}
}
