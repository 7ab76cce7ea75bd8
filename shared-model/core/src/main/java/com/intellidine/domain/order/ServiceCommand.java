package com.intellidine.domain.order;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the people who serve want of an order.
public sealed interface ServiceCommand extends OrderCommand {
    /// @param table null when nobody sits at one
    /// @param aggregator needed by an order of a delivery platform, null for all others
    record OpenOrder(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            @Nullable CustomerId customer,
            @Nullable Aggregator aggregator,
            Stamp stamp)
            implements ServiceCommand {
        /// For a guest who is not known.
        public OpenOrder(
                OrderId order, DailyNumber number, OrderType type, @Nullable TableId table, int covers, Stamp stamp) {
            this(order, number, type, table, covers, null, null, stamp);
        }
    }

    record ChangeCovers(OrderId order, int covers, Stamp stamp) implements ServiceCommand {}

    record NameCustomer(OrderId order, @Nullable CustomerId customer, Stamp stamp) implements ServiceCommand {}

    /// Another table for the whole party.
    record ChangeTable(OrderId order, @Nullable TableId table, Stamp stamp) implements ServiceCommand {}

    /// @param address under the key of the customer who is named
    record GiveAddress(OrderId order, CustomerId customer, Ciphertext address, Stamp stamp) implements ServiceCommand {}

    record NameAggregator(OrderId order, Aggregator aggregator, Stamp stamp) implements ServiceCommand {}

    record PromiseTime(OrderId order, Instant readyBy, Stamp stamp) implements ServiceCommand {}

    /// Packing or delivery; null for none after all.
    record SetCharge(
            OrderId order, ChargeKind kind, @Nullable Money amount, Stamp stamp) implements ServiceCommand {}

    /// One dish.
    record AddLine(OrderId order, LineId line, Item item, BigDecimal quantity, LineDetails details, Stamp stamp)
            implements ServiceCommand {
        /// As it comes.
        public AddLine(OrderId order, LineId line, Item item, BigDecimal quantity, Stamp stamp) {
            this(order, line, item, quantity, LineDetails.NONE, stamp);
        }
    }

    /// Several dishes at once, a combo or a guest's whole basket.
    record AddLines(OrderId order, List<NewLine> lines, Stamp stamp) implements ServiceCommand {
        public AddLines {
            lines = List.copyOf(lines);
        }
    }

    /// "The same again": what is left of an earlier ticket, once more.
    ///
    /// @param lines new identities, at least as many as the ticket has lines
    /// @param menu as it is now
    /// @param wall date and time in the restaurant's zone, by which its prices go
    record RepeatRound(OrderId order, TicketId ticket, List<LineId> lines, Menu menu, LocalDateTime wall, Stamp stamp)
            implements ServiceCommand {
        public RepeatRound {
            lines = List.copyOf(lines);
        }
    }

    record ChangeQuantity(OrderId order, LineId line, BigDecimal quantity, Stamp stamp) implements ServiceCommand {}

    record RemoveLine(OrderId order, LineId line, Stamp stamp) implements ServiceCommand {}

    /// Lets lines wait for their course, or no longer.
    record HoldLines(OrderId order, List<LineId> lines, boolean held, Stamp stamp) implements ServiceCommand {
        public HoldLines {
            lines = List.copyOf(lines);
        }
    }

    /// Takes off what the kitchen has, or a part of it.
    ///
    /// @param approver who allowed it; may be the one who does it
    record VoidLine(
            OrderId order,
            LineId line,
            WriteOffId writeOff,
            BigDecimal quantity,
            String reason,
            StaffId approver,
            Stamp stamp)
            implements ServiceCommand {}

    /// The house pays for what was sent, or for a part of it.
    record CompLine(
            OrderId order,
            LineId line,
            WriteOffId writeOff,
            BigDecimal quantity,
            String reason,
            StaffId approver,
            Stamp stamp)
            implements ServiceCommand {}

    /// Shows and bills lines in another order from now on.
    ///
    /// @param target that order as it stands
    record MoveLines(OrderId order, Tab target, List<LineId> lines, Stamp stamp) implements ServiceCommand {
        public MoveLines {
            lines = List.copyOf(lines);
        }
    }

    /// Moves everything that is shown here: two tables become one.
    record MergeInto(OrderId order, Tab target, Stamp stamp) implements ServiceCommand {}

    /// Gives back what came from another order by its latest move.
    record UndoMerge(OrderId order, Tab source, Stamp stamp) implements ServiceCommand {}

    record CloseOrder(OrderId order, Stamp stamp) implements ServiceCommand {}

    /// @param approver who allowed it, should the kitchen have something of it; may be the one who does it
    record CancelOrder(OrderId order, String reason, StaffId approver, Stamp stamp) implements ServiceCommand {}
}
