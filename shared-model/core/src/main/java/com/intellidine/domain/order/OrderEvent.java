package com.intellidine.domain.order;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.TaxClass;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to an order, at the table, in the kitchen and at the till.
public sealed interface OrderEvent extends Event {
    OrderId order();

    @Override
    default List<AggregateId> aggregates() {
        return List.of(AggregateId.of(order()));
    }

    /// @param table null for takeaway
    record OrderOpened(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            Stamp stamp) implements OrderEvent {}

    record LineAdded(
            OrderId order,
            LineId line,
            ItemId item,
            String name,
            Money unitPrice,
            TaxClass taxClass,
            String station,
            Quantity quantity,
            Stamp stamp)
            implements OrderEvent {}

    /// Before the line was sent, as far as its author knew.
    record LineQuantityChanged(OrderId order, LineId line, Quantity quantity, Stamp stamp) implements OrderEvent {}

    /// Before the line was sent, as far as its author knew; where a ticket was sent apart, the kitchen reads a void.
    record LineRemoved(OrderId order, LineId line, Stamp stamp) implements OrderEvent {}

    record TicketSent(OrderId order, TicketId ticket, DailyNumber number, List<TicketLine> lines, Stamp stamp)
            implements OrderEvent {
        public TicketSent {
            lines = List.copyOf(lines);
        }
    }

    /// The kitchen marked a line, or took the mark back.
    record LineMarked(OrderId order, TicketId ticket, LineId line, boolean done, Stamp stamp) implements OrderEvent {}

    record TicketBumped(OrderId order, TicketId ticket, Stamp stamp) implements OrderEvent {}

    record TicketRecalled(OrderId order, TicketId ticket, Stamp stamp) implements OrderEvent {}

    record BillIssued(
            OrderId order,
            BillId bill,
            BillKind kind,
            InvoiceNumber number,
            LocalDate date,
            List<BillLine> lines,
            BillTotals totals,
            Stamp stamp)
            implements OrderEvent {
        public BillIssued {
            lines = List.copyOf(lines);
        }
    }

    record PaymentTaken(
            OrderId order, BillId bill, PaymentId payment, Tender tender, Money amount, Money tendered, Stamp stamp)
            implements OrderEvent {}

    record OrderClosed(OrderId order, Stamp stamp) implements OrderEvent {}

    record OrderCancelled(OrderId order, String reason, Stamp stamp) implements OrderEvent {}
}
