package com.intellidine.domain.stock;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Sent;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what the kitchen takes from stock, from facts of orders and recipes in fold order. It writes none: every node
/// that has the facts finds the same.
///
/// A line takes what its recipe says at the place, in fold order, of the fact that first sent it to the kitchen; it
/// keeps that for ever. Whoever edits a recipe and has seen the ticket folds after it, so no later edit changes the
/// past; only one made apart from the ticket may fold before it, and then it does so everywhere.
///
/// What is sent is taken. Taken off again before the kitchen was through with it, it goes back to the shelf; after, or
/// apart from it, it is wastage. A comp is cooked and eaten, so it is taken like a sale. Not safe for several threads.
public final class Consumption {
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<UUID, Recipe> recipes = new HashMap<>();
    private final Map<LineId, LineUse> lines = new HashMap<>();

    /// Takes the next fact in fold order.
    ///
    /// @return what it changed; empty for most facts
    public List<Use> next(Fact fact) {
        if (fact.event() instanceof RecipeEdited edit) {
            UUID id = edit.owner().aggregate().id();
            recipes.put(id, StockFold.apply(recipes.get(id), edit));
            return List.of();
        }
        if (!(fact.event() instanceof OrderEvent event)) {
            return List.of();
        }
        List<Use> uses = new ArrayList<>();
        for (AggregateId owner : event.aggregates()) {
            if (owner.kind() == AggregateId.Kind.ORDER) {
                fold(new OrderId(owner.id()), fact, uses);
            }
        }
        return uses;
    }

    private void fold(OrderId owner, Fact fact, List<Use> uses) {
        @Nullable Order before = orders.get(owner);
        @Nullable Order after = OrderFold.apply(owner, before, fact);
        if (after == null) {
            return;
        }
        orders.put(owner, after);
        List<Line> known = before == null ? List.of() : before.lines();
        for (int i = 0; i < after.lines().size(); i++) {
            Line line = after.lines().get(i);
            @Nullable Sent kitchen = line.kitchen();
            if (kitchen != null && (i >= known.size() || !line.equals(known.get(i)))) {
                change(fact, line, kitchen, uses);
            }
        }
    }

    private void change(Fact fact, Line line, Sent kitchen, List<Use> uses) {
        @Nullable LineUse known = lines.get(line.id());
        LineUse before = known != null ? known : LineUse.sent(line, recipes::get);
        LineUse after = before.after(line, kitchen);
        lines.put(line.id(), after);
        if (after.used() != before.used() || after.wasted() != before.wasted()) {
            uses.add(new Use(
                    fact,
                    line.home(),
                    line.id(),
                    dishes(line),
                    line.name(),
                    before.used(),
                    after.used(),
                    after.wasted(),
                    after.taken(),
                    before.taken()));
        }
    }

    private static List<ItemId> dishes(Line line) {
        List<ItemId> dishes = new ArrayList<>();
        dishes.add(line.item());
        line.ordered().parts().forEach(part -> dishes.add(part.item()));
        return dishes;
    }
}
