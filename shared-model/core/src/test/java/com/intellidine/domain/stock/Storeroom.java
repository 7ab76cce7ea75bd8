package com.intellidine.domain.stock;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import com.intellidine.testing.House;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A storeroom and a kitchen whose facts stand in a list, in fold order. A minute passes with each.
final class Storeroom {
    static final StockItemId PANEER = new StockItemId(Some.id(701));
    /// What [Some#dish] gives.
    static final ItemId DISH = new ItemId(Some.id(100));

    private final List<Fact> facts = new ArrayList<>();
    private final Map<UUID, Known.Last> heads = new HashMap<>();
    private final House house = new House();
    private UUID node = Some.id(9_001);
    private long next = 10_000;
    private int minute;
    private boolean suspect;

    /// Who writes what follows.
    Storeroom at(int number) {
        node = Some.id(9_000 + number);
        return this;
    }

    /// Turns this device's clock.
    Storeroom atMinute(int at) {
        minute = at;
        return this;
    }

    /// Whether this device knows that its clock is wrong.
    Storeroom suspect(boolean known) {
        suspect = known;
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    UUID id() {
        return Some.id(++next);
    }

    Stamp stamp() {
        return new Stamp(Some.ASHA, now(), suspect);
    }

    private Instant now() {
        return Some.NOON.plusSeconds(60L * minute);
    }

    private ShelfTime time() {
        return new ShelfTime(now(), suspect);
    }

    Known all() {
        return Known.of(heads);
    }

    Fact.Id says(Event event) {
        long seq = heads.containsKey(node) ? heads.get(node).seq() + 1 : 1;
        String hash = String.format("%064x", ++next);
        Fact.Id id = new Fact.Id(node, seq, hash);
        heads.put(node, new Known.Last(seq, hash));
        facts.add(new Fact(event, id));
        minute++;
        if (event instanceof OrderEvent order) {
            house.knows(order);
        }
        return id;
    }

    StockLedger ledger() {
        return StockLedger.of(facts);
    }

    ItemLedger paneer() {
        return ledger().item(PANEER).orElseThrow();
    }

    Storeroom keeps(StockItemChange changes) {
        says(new StockItemEdited(PANEER, changes, stamp()));
        return this;
    }

    Storeroom takes(long thousandths) {
        return cooks(new RecipeOwner.Dish(DISH, null), List.of(Ingredient.whole(PANEER, thousandths)));
    }

    Storeroom cooks(RecipeOwner owner, List<Ingredient> ingredients) {
        says(new RecipeEdited(owner, RecipeChange.of(ingredients), stamp()));
        return this;
    }

    Storeroom buys(long thousandths, long paise, @Nullable LocalDate expiry) {
        says(new StockPurchased(
                PANEER, id(), new Amount(thousandths), Money.paise(paise), "Nandini", "", expiry, time(), stamp()));
        return this;
    }

    Storeroom wastes(long thousandths) {
        says(new StockWasted(PANEER, id(), new Amount(thousandths), new Approval(Some.ASHA, "Sour"), time(), stamp()));
        return this;
    }

    Storeroom counts(long thousandths) {
        return counts(thousandths, all());
    }

    Storeroom counts(long thousandths, Known known) {
        says(new StockCounted(PANEER, id(), new Amount(thousandths), known, "", time(), stamp()));
        return this;
    }

    Storeroom countsPortions(@Nullable Integer left) {
        @Nullable Amount amount = left == null ? null : new Amount(1_000L * left);
        says(new PortionsCounted(DISH, id(), amount, all(), time(), stamp()));
        return this;
    }

    OrderEvent decided(OrderCommand command) {
        return switch (Orders.decide(house.tab(command.order()), command)) {
            case Decision.Accepted<OrderEvent>(OrderEvent event) -> event;
            case Decision.Refused<OrderEvent>(var refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    Storeroom does(OrderCommand command) {
        says(decided(command));
        return this;
    }

    /// Opens an order numbered so, with one line, which is not sent yet.
    Storeroom orders(long order, int quantity, LineDetails details) {
        does(new OpenOrder(Some.order(order), Some.number(1), OrderType.DINE_IN, null, 2, stamp()));
        return does(new AddLine(
                Some.order(order),
                line(order),
                Some.offering(Some.dish("Tikka", Money.rupees(200)), details),
                BigDecimal.valueOf(quantity),
                details,
                stamp()));
    }

    Storeroom orders(long order, int quantity) {
        return orders(order, quantity, LineDetails.NONE);
    }

    Storeroom sends(long order) {
        return does(new SendTicket(Some.order(order), ticket(order), Some.number(1), stamp()));
    }

    Storeroom sells(long order, int quantity) {
        return orders(order, quantity).sends(order);
    }

    Storeroom bumps(long order) {
        return does(new BumpTicket(Some.order(order), ticket(order), stamp()));
    }

    VoidLine voidOf(long order, int quantity) {
        return new VoidLine(
                Some.order(order),
                line(order),
                new WriteOffId(id()),
                BigDecimal.valueOf(quantity),
                "sent back",
                Some.ASHA,
                stamp());
    }

    static LineId line(long order) {
        return new LineId(Some.id(order + 500_000));
    }

    static TicketId ticket(long order) {
        return new TicketId(Some.id(order + 600_000));
    }

    static OrderId order(long order) {
        return Some.order(order);
    }
}
