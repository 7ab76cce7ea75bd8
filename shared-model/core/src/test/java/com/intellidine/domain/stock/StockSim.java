package com.intellidine.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.House;
import com.intellidine.testing.Peer;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Three devices that are often apart sell, buy, waste, count and edit recipes. Told of everything, each has the stock
/// that a clerk with all facts would compute.
class StockSim {
    private static final int SEEDS = Integer.getInteger("shelves", 60);
    private static final int STEPS = 250;
    private static final List<OrderId> IDS =
            LongStream.range(10, 18).mapToObj(Some::order).toList();
    private static final List<StockItemId> ITEMS =
            List.of(new StockItemId(Some.id(701)), new StockItemId(Some.id(702)), new StockItemId(Some.id(703)));
    private static final ItemId DISH = new ItemId(Some.id(100));
    private static final List<RecipeOwner> OWNERS = List.of(
            new RecipeOwner.Dish(DISH, null),
            new RecipeOwner.Dish(DISH, new VariantId(Some.id(30))),
            new RecipeOwner.Extra(new ModifierId(Some.id(31))));

    /// Counts what the runs were about, so that they can't pass by doing nothing.
    private int sales;

    private int returns;
    private int wasted;
    private int setAside;
    private int crossings;
    private int oversold;

    @Test
    void hasTheStockThatAClerkWithAllFactsWouldCompute() {
        Seeds.each(SEEDS, random -> {
            List<Peer> peers = List.of(new Peer("A"), new Peer("B"), new Peer("C"));
            RandomOrder people = new RandomOrder(random);
            for (StockItemId item : ITEMS) {
                peers.getFirst()
                        .append(new RecipeEdited(
                                OWNERS.get(ITEMS.indexOf(item)),
                                RecipeChange.of(List.of(Ingredient.whole(item, random.nextLong(1, 400)))),
                                Some.STAMP));
            }
            peers.forEach(peers.getFirst()::tellAll);
            for (int i = 0; i < STEPS; i++) {
                Peer one = peers.get(random.nextInt(3));
                switch (random.nextInt(10)) {
                    case 0, 1 -> one.append(stock(one, random));
                    case 2 -> one.tell(peers.get(random.nextInt(3)), random);
                    default -> act(one, people, random);
                }
            }
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            agree(peers);
        });
        assertTrue(sales > SEEDS * 10, "sales: " + sales);
        assertTrue(returns > SEEDS, "returns: " + returns);
        assertTrue(wasted > SEEDS / 10, "wasted: " + wasted);
        assertTrue(setAside > SEEDS / 2, "counts set aside: " + setAside);
        assertTrue(crossings > SEEDS / 2, "crossings: " + crossings);
        assertTrue(oversold > SEEDS / 5, "oversold: " + oversold);
    }

    private static void act(Peer one, RandomOrder people, RandomGenerator random) {
        OrderId id = IDS.get(random.nextInt(IDS.size()));
        House house = House.of(IDS, other -> (Order) one.replica().state(AggregateId.of(other)));
        // Some clocks are slow or fast, and of some the device knows it.
        Stamp stamp =
                new Stamp(Some.ASHA, Some.NOON.plusSeconds(60L * random.nextInt(-40, 41)), random.nextInt(4) == 0);
        OrderCommand command = random.nextBoolean()
                ? busy(id, house, random, stamp)
                : people.by(stamp).command(id, house);
        if (Orders.decide(house.tab(id), command) instanceof Decision.Accepted(Event event)) {
            one.append(event);
        }
    }

    /// What keeps a kitchen busy.
    private static OrderCommand busy(OrderId id, House house, RandomGenerator random, Stamp stamp) {
        @Nullable Order order = house.order(id);
        if (order == null) {
            return new OpenOrder(id, Some.number(1), OrderType.DINE_IN, null, 2, stamp);
        }
        LineId line = order.lines().isEmpty()
                ? Some.line(1)
                : order.lines().get(random.nextInt(order.lines().size())).id();
        TicketId ticket = order.tickets().isEmpty()
                ? Some.ticket(1)
                : order.tickets().get(random.nextInt(order.tickets().size())).id();
        return switch (random.nextInt(7)) {
            case 0, 1 -> {
                LineDetails details = details(random);
                yield new AddLine(
                        id,
                        new LineId(Some.id(random)),
                        Some.offering(Some.dish("Dish", Money.rupees(90)), details),
                        BigDecimal.valueOf(random.nextInt(1, 8_000), 3),
                        details,
                        stamp);
            }
            case 2, 3 -> new SendTicket(id, new TicketId(Some.id(random)), Some.number(1), stamp);
            case 4 -> new BumpTicket(id, ticket, stamp);
            case 5 ->
                new VoidLine(
                        id,
                        line,
                        new WriteOffId(Some.id(random)),
                        BigDecimal.valueOf(random.nextInt(1, 2_000), 3),
                        "cold",
                        Some.ASHA,
                        stamp);
            default -> new ChangeQuantity(id, line, BigDecimal.valueOf(random.nextInt(1, 9)), stamp);
        };
    }

    private static LineDetails details(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> LineDetails.NONE.withVariant(new VariantId(Some.id(30)), "half", Money.rupees(50));
            case 1 ->
                LineDetails.NONE.withModifiers(List.of(
                        new LineModifier(new ModifierId(Some.id(31)), "Cheese", Money.ZERO, random.nextInt(1, 4))));
            case 2 ->
                LineDetails.NONE.withParts(List.of(new ChosenPart(DISH, null, "Dish", "", "kitchen", Money.ZERO)));
            default -> LineDetails.NONE;
        };
    }

    private static Event stock(Peer one, RandomGenerator random) {
        StockItemId item = ITEMS.get(random.nextInt(ITEMS.size()));
        // Now and then an entry is made again, apart or by whoever had no answer.
        UUID entry = random.nextInt(10) == 0 ? Some.id(random.nextInt(900, 905)) : Some.id(random);
        ShelfTime time = new ShelfTime(Some.NOON.plusSeconds(60L * random.nextInt(-30, 31)), random.nextInt(8) == 0);
        Approval approval = new Approval(Some.ASHA, "so");
        Amount some = new Amount(random.nextLong(1, 3_000));
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new StockPurchased(
                        item,
                        entry,
                        some,
                        random.nextBoolean() ? Money.paise(random.nextLong(9_000)) : null,
                        "",
                        "",
                        random.nextBoolean() ? Some.DAY.plusDays(random.nextInt(9)) : null,
                        time,
                        Some.STAMP);
            case 2 -> new StockWasted(item, entry, some, approval, time, Some.STAMP);
            case 3 -> new StockAdjusted(item, entry, random.nextLong(1, 900) - 1_000, approval, time, Some.STAMP);
            case 4, 5 -> new StockCounted(item, entry, some, known(one), "", time, Some.STAMP);
            case 6 ->
                new PortionsCounted(DISH, entry, new Amount(random.nextLong(9_000)), known(one), time, Some.STAMP);
            case 7 ->
                new StockItemEdited(
                        item,
                        StockItemChange.of("Salt", StockUnit.GRAM)
                                .withLevels(new Amount(random.nextLong(2_000)), Amount.NONE),
                        Some.STAMP);
            default -> {
                RecipeOwner owner = OWNERS.get(random.nextInt(OWNERS.size()));
                long sign = owner instanceof RecipeOwner.Extra && random.nextBoolean() ? -1 : 1;
                Ingredient ingredient =
                        new Ingredient(item, sign * random.nextLong(1, 400), new Percent(random.nextInt(100, 10_001)));
                yield new RecipeEdited(owner, RecipeChange.of(List.of(ingredient)), Some.STAMP);
            }
        };
    }

    private static Known known(Peer one) {
        Map<UUID, Known.Last> heads = new HashMap<>();
        one.log()
                .heads()
                .forEach((node, head) -> heads.put(
                        node.value(), new Known.Last(head.seq(), head.hash().hex())));
        return Known.of(heads);
    }

    private static StockLedger ledger(Peer peer) {
        return StockLedger.of(peer.log().entries().stream()
                .sorted(LogEntry.FOLD_ORDER)
                .map(LogEntry::fact)
                .toList());
    }

    private void agree(List<Peer> peers) {
        List<ItemLedger> first = ledger(peers.getFirst()).items();
        Clerk clerk = Clerk.reads(peers.getFirst().log().entries());
        for (Peer peer : peers) {
            assertEquals(peers.getFirst().replica().vector(), peer.replica().vector());
            assertEquals(first, ledger(peer).items());
            ledger(peer).remaining(DISH).ifPresent(left -> {
                assertEquals(clerk.portions(DISH), left.left(), "portions");
                assertEquals(
                        left.left() < 0 && left.oversold().isEmpty(), false, "what is oversold was sold by somebody");
                oversold += left.oversold().size();
            });
        }
        for (ItemLedger item : first) {
            addsUp(item);
            assertEquals(clerk.level(item.item().id()), item.level(), item::toString);
            count(item);
        }
    }

    /// What was paid is in what was sold, wasted or missed, and in the lots, which go by their expiry.
    private static void addsUp(ItemLedger item) {
        long value = 0;
        long level = 0;
        for (Movement movement : item.movements()) {
            value += movement.paid().minor()
                    - movement.goods().minor()
                    - movement.waste().minor()
                    - movement.variance().minor();
            level += movement.thousandths();
            assertEquals(level, movement.level(), "level after each movement");
        }
        assertEquals(value, item.value().minor(), () -> "worth of " + item);
        assertEquals(level, item.level());
        long inLots = 0;
        LocalDate before = LocalDate.MIN;
        for (Lot lot : item.lots()) {
            LocalDate expiry = lot.expiry() == null ? LocalDate.MAX : lot.expiry();
            assertTrue(!expiry.isBefore(before), "first expired first out");
            before = expiry;
            inLots += lot.left();
        }
        assertEquals(level, inLots - item.owed(), "lots hold the level, less what is owed");
    }

    private void count(ItemLedger item) {
        setAside += item.setAside().size();
        crossings += item.crossings().size();
        Set<Object> crossed = new HashSet<>();
        item.crossings().forEach(crossing -> assertTrue(crossed.add(crossing.fact()), "once"));
        for (Movement movement : item.movements()) {
            if (movement.kind() == Movement.Kind.SALE) {
                sales++;
                returns += movement.thousandths() > 0 ? 1 : 0;
                wasted += movement.waste().minor() > 0 ? 1 : 0;
            }
        }
    }
}
