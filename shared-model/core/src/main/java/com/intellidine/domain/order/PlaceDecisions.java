package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.ServiceCommand.MergeInto;
import com.intellidine.domain.order.ServiceCommand.MoveLines;
import com.intellidine.domain.order.ServiceCommand.UndoMerge;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides where lines are shown and billed: moving them, merging two tables, and the undo of that. What bills claim of
/// a line goes with it.
final class PlaceDecisions {
    private PlaceDecisions() {}

    static Decision<OrderEvent> move(Tab tab, MoveLines move) {
        List<LineId> ids = move.lines().stream().distinct().toList();
        if (ids.stream()
                .anyMatch(id -> tab.line(id).filter(line -> !line.gone()).isEmpty())) {
            return refuse(new OrderRefusal.UnknownLine());
        }
        return place(tab, move.target(), ids, move.stamp());
    }

    static Decision<OrderEvent> merge(Tab tab, MergeInto merge) {
        Optional<Money> charge = tab.order().openCharges().values().stream().findFirst();
        return charge.isPresent()
                ? refuse(new OrderRefusal.ChargeStays(charge.get()))
                : place(tab, merge.target(), Orders.ids(tab.liveLines()), merge.stamp());
    }

    static Decision<OrderEvent> undo(Tab tab, UndoMerge undo) {
        OrderId source = undo.source().order().id();
        List<Line> back = tab.liveLines().stream()
                .filter(line -> source.equals(line.cameFrom()))
                .toList();
        return place(tab, undo.source(), Orders.ids(back), undo.stamp());
    }

    private static Decision<OrderEvent> place(Tab from, Tab target, List<LineId> lines, Stamp stamp) {
        OrderId to = target.order().id();
        if (to.equals(from.order().id())) {
            return refuse(new OrderRefusal.SameOrder());
        }
        if (target.order().stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.TargetEnded());
        }
        if (waits(from.order()) || waits(target.order())) {
            return refuse(new OrderRefusal.NotAccepted());
        }
        if (lines.isEmpty()) {
            return refuse(new OrderRefusal.NothingToMove());
        }
        if (target.lines().size() + lines.size() > Limits.LINES_PER_ORDER_MAX) {
            return refuse(new OrderRefusal.TooManyLines());
        }
        Set<OrderId> homes = new LinkedHashSet<>(from.homesOf(lines));
        if (from.order().lines().stream().anyMatch(line -> lines.contains(line.id()))) {
            homes.add(from.order().id());
        }
        homes.remove(to);
        return accept(new LinesPlaced(to, from.order().id(), lines, List.copyOf(homes), stamp));
    }

    private static boolean waits(Order order) {
        return order.acceptance() == Acceptance.REQUESTED;
    }
}
