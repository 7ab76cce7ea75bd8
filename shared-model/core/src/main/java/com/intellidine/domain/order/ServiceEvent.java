package com.intellidine.domain.order;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.money.Money;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens to an order at the table: opened, its lines, where they stand, its end.
public sealed interface ServiceEvent extends OrderEvent {
    /// @param table null when nobody sits at one
    /// @param aggregator null unless a delivery platform took it
    record OrderOpened(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            @Nullable CustomerId customer,
            @Nullable Aggregator aggregator,
            Stamp stamp)
            implements ServiceEvent {
        /// For a guest who is not known.
        public OrderOpened(
                OrderId order, DailyNumber number, OrderType type, @Nullable TableId table, int covers, Stamp stamp) {
            this(order, number, type, table, covers, null, null, stamp);
        }
    }

    record CoversChanged(OrderId order, int covers, Stamp stamp) implements ServiceEvent {}

    /// @param customer null for nobody
    record CustomerNamed(OrderId order, @Nullable CustomerId customer, Stamp stamp) implements ServiceEvent {}

    /// The whole party went to another table.
    ///
    /// @param table null for none
    record TableChanged(OrderId order, @Nullable TableId table, Stamp stamp) implements ServiceEvent {}

    /// Where it is to be delivered.
    ///
    /// @param customer under whose key the address is, so that it is forgotten with the guest
    record AddressGiven(OrderId order, CustomerId customer, Ciphertext address, Stamp stamp) implements ServiceEvent {}

    record AggregatorNamed(OrderId order, Aggregator aggregator, Stamp stamp) implements ServiceEvent {}

    /// @param readyBy when the guest was told that it will be ready
    record TimePromised(OrderId order, Instant readyBy, Stamp stamp) implements ServiceEvent {}

    /// What is charged beside the dishes, on the first bill from now on: a register for each kind.
    ///
    /// @param amount null for nothing after all
    record ChargeSet(
            OrderId order, ChargeKind kind, @Nullable Money amount, Stamp stamp) implements ServiceEvent {}

    /// @param lines at least one; a round is one fact
    record LinesAdded(OrderId order, List<OrderedLine> lines, Stamp stamp) implements ServiceEvent {
        public LinesAdded {
            lines = List.copyOf(lines);
        }

        /// Of prices that were typed by hand.
        @Override
        public List<Approval> approvals() {
            return lines.stream()
                    .flatMap(line -> Stream.ofNullable(line.openPrice()))
                    .distinct()
                    .toList();
        }

        /// The first, and mostly the only one.
        public LineId line() {
            return lines.getFirst().id();
        }
    }

    /// Before the line was sent, as far as its author knew.
    record LineQuantityChanged(OrderId order, LineId line, Quantity quantity, Stamp stamp) implements ServiceEvent {}

    /// Before the line was sent, as far as its author knew; where a ticket was sent apart, the kitchen reads a void.
    record LineRemoved(OrderId order, LineId line, Stamp stamp) implements ServiceEvent {}

    /// Lines wait for their course, or no longer.
    record LinesHeld(OrderId order, List<LineId> lines, boolean held, List<OrderId> homes, Stamp stamp)
            implements ServiceEvent {
        public LinesHeld {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    /// After the kitchen had it: a void, which takes it off, or a comp, for which the house pays.
    record LineWrittenOff(OrderId order, LineId line, WriteOff writeOff) implements ServiceEvent {
        @Override
        public Stamp stamp() {
            return writeOff.stamp();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(writeOff.approver(), writeOff.reason()));
        }
    }

    /// Lines are shown and billed in the order named first from now on.
    ///
    /// @param order where they go
    /// @param from where they were shown
    record LinesPlaced(OrderId order, OrderId from, List<LineId> lines, List<OrderId> homes, Stamp stamp)
            implements ServiceEvent {
        public LinesPlaced {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }

        @Override
        public List<AggregateId> aggregates() {
            Set<AggregateId> touched = new LinkedHashSet<>(ServiceEvent.super.aggregates());
            touched.add(AggregateId.of(from));
            return List.copyOf(touched);
        }
    }

    record OrderClosed(OrderId order, List<OrderId> homes, Stamp stamp) implements ServiceEvent {
        public OrderClosed {
            homes = List.copyOf(homes);
        }

        /// With lines of its own alone.
        public OrderClosed(OrderId order, Stamp stamp) {
            this(order, List.of(), stamp);
        }
    }

    /// @param approver who allowed it; null when the kitchen had nothing of it
    /// @param lines that it takes off; what was added or moved here apart from it is a new open part
    record OrderCancelled(
            OrderId order,
            String reason,
            @Nullable StaffId approver,
            List<LineId> lines,
            List<OrderId> homes,
            Stamp stamp)
            implements ServiceEvent {
        @Override
        public List<Approval> approvals() {
            return approver == null ? List.of() : List.of(new Approval(approver, reason));
        }

        public OrderCancelled {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }
}
