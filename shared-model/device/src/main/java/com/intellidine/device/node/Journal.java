package com.intellidine.device.node;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.LogReader;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The durable log of a device with the tables that are folded from it. Reads may run beside the one writer.
public interface Journal extends LogReader, AutoCloseable {

    /// What one transaction stores.
    ///
    /// @param placed events in the order in which they were taken
    /// @param changed the aggregates that they touch, and the orders that show lines of those; as in envelopes
    /// @param states of all of these after the last of the entries, and of the orders whose lines they show
    /// @param copied whether to note that a copy of this device has been at work
    record Group(List<Placed> placed, Set<String> changed, Map<String, Aggregate> states, boolean copied) {
        /// Where no order shows a line of another.
        public Group(List<Placed> placed, Map<String, Aggregate> states) {
            this(placed, states.keySet(), states, false);
        }

        public List<LogEntry> entries() {
            return Placed.entries(placed);
        }
    }

    /// Stores a group, and returns only when it is on the disk.
    ///
    /// @throws UnableToWriteException when it is not; the same group may be given again
    void write(Group group);

    /// Makes the store smaller where that is worth it, and stops as soon as it is disturbed, unless it can't wait,
    /// or the program closes. Called by the thread that writes, after each group and in a moment of rest.
    ///
    /// @param disturbed whether somebody waits to have something written by now
    /// @param closing whether the program closes, for which everything that can be done another day stops
    default void tidy(BooleanSupplier disturbed, BooleanSupplier closing) {}

    /// The events on one branch of an author's chain after a number, in order, at most `limit`. Those before the branch
    /// began are on others.
    List<Positioned> after(NodeId author, int branch, long seq, int limit);

    /// An event's text and its place in the order in which this device stored events.
    record Positioned(long position, String text) {}

    /// Orders that are not settled or have a ticket on the board, and the latest `recent` of the others.
    List<OrderId> ordersAtHand(int recent);

    /// Shifts that are open, or in which a manager has something to put right.
    List<ShiftId> shiftsAtHand();

    /// Every aggregate of a kind.
    List<AggregateId> aggregates(AggregateId.Kind kind);

    @Override
    void close();
}
