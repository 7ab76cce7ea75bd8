package com.intellidine.pos.order;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes the lines of an order. One of them may be selected, and the keys beside the order are about that one.
final class LineEdits {
    private final Counter counter;
    private final Session session;
    private @Nullable LineId selected;

    LineEdits(Counter counter, Session session) {
        this.counter = counter;
        this.session = session;
    }

    @Nullable
    LineId selected() {
        return selected;
    }

    /// Selects a line, or lets go of it when it is selected.
    void select(LineId line) {
        selected = line.equals(selected) ? null : line;
    }

    void letGo() {
        selected = null;
    }

    /// One more of a dish. The same dish of the same person, not yet sent, grows; two people's lines stay apart, so
    /// that neither undoes what the other did.
    void add(OrderId order, Item item) {
        Optional<Line> same = counter.node().tab(order).flatMap(now -> growing(now, item));
        if (same.isPresent()) {
            selected = same.get().id();
            changeQuantity(order, same.get(), same.get().quantity().count() + 1L);
        } else {
            counter.done(counter.desk().add(session.actor(), order, item, 1))
                    .ifPresent(done -> selected = ((LinesAdded) done.event()).line());
        }
    }

    private Optional<Line> growing(Tab now, Item item) {
        return now.unsentLines().stream()
                .filter(line -> line.item().equals(item.id())
                        && line.unitPrice().equals(item.price())
                        && line.name().equals(item.name())
                        && line.added().actor().equals(session.actor())
                        && now.unbilledLines().contains(line))
                .findFirst();
    }

    void more(OrderId order) {
        selectedIn(order)
                .ifPresent(line -> changeQuantity(order, line, line.quantity().count() + 1L));
    }

    /// One fewer; the last one goes with its line.
    void fewer(OrderId order) {
        selectedIn(order).ifPresent(line -> {
            if (line.quantity().count() == 1) {
                remove(order, line);
            } else {
                changeQuantity(order, line, line.quantity().count() - 1L);
            }
        });
    }

    void remove(OrderId order) {
        selectedIn(order).ifPresent(line -> remove(order, line));
    }

    private Optional<Line> selectedIn(OrderId order) {
        LineId wanted = selected;
        return wanted == null ? Optional.empty() : counter.node().tab(order).flatMap(now -> now.line(wanted));
    }

    private void changeQuantity(OrderId order, Line line, long quantity) {
        counter.done(counter.desk().changeQuantity(session.actor(), order, line.id(), quantity));
    }

    private void remove(OrderId order, Line line) {
        counter.done(counter.desk().remove(session.actor(), order, line.id())).ifPresent(done -> letGo());
    }
}
