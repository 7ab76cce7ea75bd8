package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.reason;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import java.math.BigDecimal;
import java.util.Optional;

/// Decides voids and comps of what the kitchen has. A bill does not stand in the way: what it claims too much becomes a
/// task.
final class WriteOffDecisions {
    private WriteOffDecisions() {}

    static Decision<OrderEvent> decide(
            Tab tab,
            LineId id,
            WriteOff.Kind kind,
            WriteOffId writeOff,
            BigDecimal typed,
            String why,
            StaffId approver,
            Stamp stamp) {
        Optional<Quantity> quantity = Quantity.of(typed);
        if (quantity.isEmpty()) {
            return refuse(new OrderRefusal.QuantityOutOfRange(typed));
        }
        Optional<Line> found = tab.line(id);
        if (found.isEmpty()) {
            return refuse(new OrderRefusal.UnknownLine());
        }
        Line line = found.get();
        if (line.writeOffs().stream().anyMatch(known -> known.id().equals(writeOff))) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (line.gone()) {
            return refuse(new OrderRefusal.UnknownLine());
        }
        if (!line.sent()) {
            return refuse(new OrderRefusal.NotSent(line.name()));
        }
        if (quantity.get().thousandths() > line.toPay()) {
            return refuse(new OrderRefusal.WriteOffTooLarge(line.name()));
        }
        String reason = reason(why);
        if (reason.isEmpty()) {
            return refuse(new OrderRefusal.ReasonNeeded());
        }
        return accept(new LineWrittenOff(
                line.home(), id, new WriteOff(writeOff, kind, quantity.get(), reason, approver, stamp)));
    }
}
