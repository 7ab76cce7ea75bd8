package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.fold.Fold;
import com.intellidine.fold.Rows;
import com.intellidine.testing.House;
import com.intellidine.testing.Peer;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Three to six devices that are often apart, told of each other's events late, twice and in any order, agree in the
/// end.
class ConvergenceSim {
    private static final int SEEDS = 300;
    private static final int STEPS = 120;
    private static final List<OrderId> IDS = List.of(Some.order(10), Some.order(11), Some.order(12), Some.order(13));
    private static final int HEALING_ROUNDS_MAX = 200;

    /// Counts what the runs were about, so that they can't pass by doing nothing.
    private int events;

    private int late;
    private int concurrent;

    @Test
    void agreesWithOneWhoSortsEverythingAndFolds() {
        Seeds.each(SEEDS, random -> {
            List<Peer> peers = Stream.of("A", "B", "C", "D", "E", "F")
                    .limit(random.nextInt(3, 7))
                    .map(Peer::new)
                    .toList();
            RandomOrder people = new RandomOrder(random);
            for (int i = 0; i < STEPS; i++) {
                step(peers, people, random);
            }
            heal(peers, random);
            agree(peers);
            count(peers);
        });
        assertTrue(events > SEEDS * 30, "events: " + events);
        assertTrue(late > SEEDS, "events that arrived after later ones: " + late);
        assertTrue(concurrent > SEEDS, "events with more than one parent: " + concurrent);
    }

    private static void step(List<Peer> peers, RandomOrder people, RandomGenerator random) {
        Peer one = peers.get(random.nextInt(peers.size()));
        Peer other = peers.get(random.nextInt(peers.size()));
        switch (random.nextInt(20)) {
            case 0, 1 -> one.append(edit(random));
            case 2, 3 -> one.tell(other, random);
            case 4 -> one.restart();
            case 5 -> one.forget();
            // Decided by what another device knows: names things that this one may never have heard of.
            case 6 -> act(one, other, people, random);
            default -> act(one, one, people, random);
        }
    }

    private static void act(Peer author, Peer knower, RandomOrder people, RandomGenerator random) {
        OrderId id = IDS.get(random.nextInt(IDS.size()));
        House house = House.of(IDS, other -> (Order) knower.replica().state(AggregateId.of(other)));
        if (Orders.decide(house.tab(id), people.command(id, house)) instanceof Decision.Accepted(Event event)) {
            author.append(event);
        }
    }

    private static Event edit(RandomGenerator random) {
        boolean flag = random.nextBoolean();
        String name = "Name " + random.nextInt(100);
        return switch (random.nextInt(6)) {
            case 0 -> ItemEdited.price(new ItemId(Some.id(20)), Money.rupees(random.nextInt(500)), Some.STAMP);
            case 1 -> ItemEdited.availability(new ItemId(Some.id(20)), flag, Some.STAMP);
            case 2 ->
                new CategoryEdited(
                        new CategoryId(Some.id(21)), new CategoryChange(name, null, flag ? true : null), Some.STAMP);
            case 3 ->
                new TableEdited(
                        Some.table(3),
                        new TableChange(null, name, flag ? 4 : null, null, null, null, null, null),
                        Some.STAMP);
            case 4 ->
                new StaffEdited(
                        new StaffId(Some.id(22)),
                        new StaffChange(null, name, null, flag ? Role.WAITER : null, null, null, flag),
                        Some.STAMP);
            default ->
                new RestaurantEdited(
                        Some.TENANT,
                        (flag ? RestaurantChange.change().taxes(Some.FIVE_PERCENT) : RestaurantChange.change())
                                .name(name)
                                .build(),
                        Some.STAMP);
        };
    }

    private static void heal(List<Peer> peers, RandomGenerator random) {
        for (int round = 0; round < HEALING_ROUNDS_MAX; round++) {
            Vector first = peers.getFirst().replica().vector();
            if (peers.stream().allMatch(peer -> peer.replica().vector().equals(first))) {
                return;
            }
            peers.get(random.nextInt(peers.size())).tell(peers.get(random.nextInt(peers.size())), random);
        }
        peers.forEach(peer -> peers.forEach(peer::tellAll));
        peers.forEach(peer -> peers.forEach(peer::tellAll));
    }

    private static void agree(List<Peer> peers) {
        Peer first = peers.getFirst();
        Set<String> aggregates = new TreeSet<>();
        first.log()
                .entries()
                .forEach(entry -> aggregates.addAll(entry.envelope().aggregates()));
        for (Peer peer : peers) {
            assertEquals(first.replica().vector(), peer.replica().vector());
            for (String aggregate : aggregates) {
                AggregateId owner = AggregateId.parse(aggregate).orElseThrow();
                @Nullable Aggregate expected = sortAndFold(owner, first.log().entriesOf(aggregate));
                assertEquals(expected, peer.replica().state(aggregate), aggregate);
                if (expected != null) {
                    assertEquals(
                            Rows.of(owner, expected, order -> sorted(first, order)),
                            Rows.of(
                                    owner,
                                    java.util.Objects.requireNonNull(
                                            peer.replica().state(aggregate)),
                                    order -> (Order) peer.replica().state(AggregateId.of(order))),
                            aggregate);
                }
            }
        }
    }

    private static @Nullable Order sorted(Peer peer, OrderId order) {
        AggregateId owner = AggregateId.of(order);
        return (Order) sortAndFold(owner, peer.log().entriesOf(owner.toString()));
    }

    private static @Nullable Aggregate sortAndFold(AggregateId owner, List<LogEntry> entries) {
        List<LogEntry> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> one.envelope().version() != other.envelope().version()
                ? Long.compare(one.envelope().version(), other.envelope().version())
                : one.hash().hex().compareTo(other.hash().hex()));
        @Nullable Aggregate state = null;
        for (LogEntry entry : sorted) {
            state = entry.event() == null ? state : Fold.apply(owner, state, entry.fact());
        }
        return state;
    }

    private void count(List<Peer> peers) {
        List<LogEntry> stored = peers.getFirst().log().entries();
        events += stored.size();
        long highest = 0;
        for (LogEntry entry : stored) {
            late += entry.envelope().version() < highest ? 1 : 0;
            highest = Math.max(highest, entry.envelope().version());
            concurrent += entry.envelope().parents().size() > 1 ? 1 : 0;
        }
    }
}
