package com.intellidine.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.fold.Fold;
import com.intellidine.ledger.Reconciled;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.testing.EveningPeople;
import com.intellidine.testing.MemoryLog;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A restaurant with two to four devices and the server, an evening long, in which what can go wrong does. One thread,
/// and all that is left to chance comes from one generator.
final class World {
    private static final int DEVICES_MAX = 4;
    private static final int COPIES_MAX = 2;
    private static final int ORDERS_MAX = 30;
    private static final int ACTS = 1_600;
    private static final long HEALING_MAX_MS = 300_000;
    private static final long LOOK_MS = 500;
    private static final List<Integer> EVENTS_MAX = List.of(5, 40, 500);
    private static final String CODES = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final RandomGenerator random;
    private final Clock clock = new Clock();
    private final Weather weather;
    private final Network network;
    private final SimWire wire = new SimWire();
    private final EveningPeople people;
    private final BrokenDevice broken;
    private final List<SimNode> nodes = new ArrayList<>();
    private final Set<EventHash> acknowledged = new HashSet<>();
    private final Set<NodeId> alarms = new HashSet<>();
    private final int eventsMax;
    private int ids;
    private long calls;
    private int copies;

    /// Whether some device was, or was put back unnoticed.
    private boolean copied;

    World(RandomGenerator random) {
        this.random = random;
        this.weather = new Weather(random);
        this.network = new Network(random, clock, weather);
        this.people = new EveningPeople(random, ORDERS_MAX);
        this.broken = new BrokenDevice(newId());
        this.eventsMax = EVENTS_MAX.get(random.nextInt(EVENTS_MAX.size()));
    }

    RandomGenerator random() {
        return random;
    }

    Clock clock() {
        return clock;
    }

    Weather weather() {
        return weather;
    }

    Network network() {
        return network;
    }

    SimWire wire() {
        return wire;
    }

    int eventsMax() {
        return eventsMax;
    }

    NodeId newId() {
        return new NodeId(Some.id(5_000 + ++ids));
    }

    DeviceCode newCode() {
        return new DeviceCode("D" + CODES.charAt(ids / CODES.length()) + CODES.charAt(ids % CODES.length()));
    }

    long newCall() {
        return ++calls;
    }

    void acknowledged(EventHash event) {
        acknowledged.add(event);
    }

    void alarm(NodeId copied) {
        alarms.add(copied);
    }

    // --- The evening

    void run() {
        int devices = random.nextInt(2, DEVICES_MAX + 1);
        add(true, newId(), newCode(), new MemoryLog());
        for (int i = 0; i < devices; i++) {
            add(false, newId(), newCode(), new MemoryLog());
        }
        people.begin(nodes.get(1));
        for (int i = 0; i < ACTS; i++) {
            clock.runUntil(clock.now() + random.nextInt(1, 120));
            SimNode one = pick();
            if (one.isUp() && !one.isServer() && !one.replica().copied()) {
                people.act(one);
            }
            strike();
        }
        heal();
        check();
    }

    private SimNode add(boolean server, NodeId id, DeviceCode code, MemoryLog log) {
        SimNode node = new SimNode(this, nodes.size(), server, id, code, log);
        nodes.add(node);
        connect(node);
        if (!server) {
            nodes.stream()
                    .filter(other -> other != node && !other.isServer() && other.isUp())
                    .forEach(other -> other.link(node));
        }
        return node;
    }

    /// It asks all others; nobody is asked by the server, which can't reach into a restaurant.
    void connect(SimNode node) {
        if (!node.isServer()) {
            nodes.stream().filter(other -> other != node).forEach(node::link);
        }
    }

    private SimNode pick() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void strike() {
        SimNode one = pick();
        if (random.nextInt(60) == 0) {
            network.cut(nodes.size());
        } else if (random.nextInt(60) == 0) {
            network.heal();
        }
        if (!one.isUp()) {
            if (random.nextInt(20) == 0) {
                one.startAgain();
            }
            return;
        }
        breakIn(one);
        if (weather.strikes(Fault.CRASH, 100)) {
            one.kill();
            one.disk().crash(one.disk().hasUnsynced() && weather.strikes(Fault.UNSYNCED_LOST, 2));
        } else if (one.isServer()) {
            // Its own restore comes with what it writes itself.
        } else if (copies < COPIES_MAX && weather.strikes(Fault.COPIED, 300)) {
            copies++;
            copied = true;
            MemoryLog log = one.disk().log();
            add(false, one.id(), one.code(), log.first(log.size()));
        } else if (weather.strikes(Fault.PUT_BACK, 400)) {
            copied = true;
            putBack(one);
            one.startAgain();
        } else if (weather.strikes(Fault.PUT_BACK_AND_KNOWN, 400)) {
            putBack(one);
            one.enrolAnew();
        }
    }

    private void breakIn(SimNode one) {
        if (weather.strikes(Fault.CLOCK_RAN_AWAY, 200)) {
            one.handed(broken.runAway(random.nextInt(1, 4)));
        }
        List<OrderId> orders = people.orders();
        if (!orders.isEmpty() && weather.strikes(Fault.TYPE_UNKNOWN, 100)) {
            one.handed(broken.unknown(AggregateId.of(orders.get(random.nextInt(orders.size())))));
        }
        if (weather.strikes(Fault.EVENT_MALFORMED, 100)) {
            one.handed(broken.malformed(random.nextInt(3)));
        }
    }

    /// Its disk is as it was some time ago. What nobody else has is lost with it.
    private void putBack(SimNode one) {
        MemoryLog log = one.disk().log();
        List<LogEntry> all = log.entries();
        int kept = random.nextInt(log.size() / 2, log.size() + 1);
        one.kill();
        one.disk().replace(log.first(kept));
        for (LogEntry lost : all.subList(kept, all.size())) {
            if (nodes.stream()
                    .allMatch(other -> other.disk().log().held(lost.hash()).isEmpty())) {
                acknowledged.remove(lost.hash());
            }
        }
    }

    private void heal() {
        weather.clearUp();
        network.heal();
        for (SimNode node : nodes) {
            node.disk().makeRoom();
            if (!node.isUp()) {
                node.startAgain();
            }
        }
        awaitAgreement();
        lastWords();
        awaitAgreement();
    }

    /// Two under one id that have written nothing since one was copied from the other are the same to everybody: what
    /// shows them is what they write next.
    private void lastWords() {
        for (SimNode node : nodes) {
            if (nodes.stream().anyMatch(other -> other != node && other.id().equals(node.id()))) {
                node.write(ItemEdited.price(EveningPeople.DISH, Money.rupees(100 + node.index()), Some.STAMP));
            }
        }
    }

    private void awaitAgreement() {
        long end = clock.now() + HEALING_MAX_MS;
        while (!agreed()) {
            assertTrue(
                    clock.now() < end,
                    () -> "not in step " + HEALING_MAX_MS + " ms after all was well again: " + differences());
            clock.runUntil(clock.now() + LOOK_MS);
        }
    }

    private boolean agreed() {
        SimNode first = nodes.getFirst();
        return nodes.stream()
                .allMatch(node -> !node.replica().copied()
                        && node.node().unwritten() == 0
                        && node.disk().log().size() == first.disk().log().size()
                        && node.node().durable().equals(first.node().durable()));
    }

    private String differences() {
        return nodes.stream()
                .map(node -> (node.isServer() ? "server " : "device ")
                        + node.disk().log().size() + " unwritten " + node.node().unwritten()
                        + (node.replica().copied() ? " copied" : ""))
                .toList()
                .toString();
    }

    // --- What must be true of it

    private void check() {
        SimNode first = nodes.get(1);
        MemoryLog log = first.disk().log();
        for (EventHash hash : acknowledged) {
            assertTrue(log.held(hash).isPresent(), () -> "acknowledged and lost: " + hash);
        }
        broken.malformed().forEach(hash -> assertTrue(log.held(hash).isEmpty(), () -> "malformed and stored: " + hash));
        Set<String> aggregates = new TreeSet<>();
        log.entries().forEach(entry -> aggregates.addAll(entry.envelope().aggregates()));
        for (String aggregate : aggregates) {
            @Nullable Aggregate expected = sortedAndFolded(aggregate, log);
            for (SimNode node : nodes) {
                assertEquals(expected, node.replica().state(aggregate), () -> aggregate + " on " + node.index());
            }
        }
        List<LogEntry> known =
                log.entries().stream().filter(entry -> entry.event() != null).toList();
        Reconciled.check(known, first.replica()::state);
        for (SimNode node : nodes) {
            causesFirst(node.disk().log());
            assertFalse(node.replica().copied(), "a device goes on under the id of its copy");
        }
        Set<NodeId> ids = nodes.stream().map(SimNode::id).collect(Collectors.toSet());
        assertEquals(nodes.size(), ids.size(), "two devices go on under one id");
        Map<NodeId, Chain> chains = log.chains();
        assertTrue(
                copied || chains.values().stream().noneMatch(Chain::forked),
                "a device forked that was neither copied nor put back");
        assertTrue(copied || alarms.isEmpty(), "a device was taken for a copy");
        chains.forEach((node, chain) ->
                assertTrue(!chain.forked() || alarms.contains(node), () -> "nobody was told of the copy of " + node));
        seriesWithoutHole(log, chains);
        forks = (int) chains.values().stream().filter(Chain::forked).count();
        events = log.size();
    }

    /// Each number once, from 1 without a hole; twice only where a copy of the device went on with them.
    private static void seriesWithoutHole(MemoryLog log, Map<NodeId, Chain> chains) {
        Map<String, TreeSet<Integer>> series = new HashMap<>();
        for (LogEntry entry : log.entries()) {
            boolean copied =
                    Objects.requireNonNull(chains.get(entry.envelope().node())).forked();
            numbers(entry.event())
                    .forEach((name, numbers) -> numbers.forEach(number -> {
                        boolean fresh = series.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(number);
                        assertTrue(fresh || copied, () -> name + " " + number + " was given twice");
                    }));
        }
        series.forEach((name, numbers) ->
                assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), List.copyOf(numbers), name));
    }

    private static Map<String, List<Integer>> numbers(@Nullable Event event) {
        return switch (event) {
            case BillsIssued issued ->
                issued.bills().stream()
                        .flatMap(bill -> Stream.ofNullable(bill.number()))
                        .collect(Collectors.groupingBy(
                                InvoiceNumber::series, Collectors.mapping(InvoiceNumber::number, Collectors.toList())));
            case CreditNoteIssued issued ->
                Map.of(
                        "notes of " + issued.note().number().series(),
                        List.of(issued.note().number().number()));
            case null, default -> Map.of();
        };
    }

    private static @Nullable Aggregate sortedAndFolded(String aggregate, MemoryLog log) {
        AggregateId owner = AggregateId.parse(aggregate).orElseThrow();
        @Nullable Aggregate state = null;
        for (LogEntry entry :
                log.entriesOf(aggregate).stream().sorted(LogEntry.FOLD_ORDER).toList()) {
            state = entry.event() == null ? state : Fold.apply(owner, state, entry.fact());
        }
        return state;
    }

    /// Nothing stands in a log before what it follows from.
    private static void causesFirst(MemoryLog log) {
        Set<EventHash> before = new HashSet<>();
        for (LogEntry entry : log.entries()) {
            assertTrue(before.containsAll(entry.envelope().parents()), "an effect before its cause");
            @Nullable EventHash prev = entry.envelope().prev();
            assertTrue(prev == null || before.contains(prev), "an event before the one before it");
            before.add(entry.hash());
        }
    }

    // --- What it was about

    private int forks;
    private int events;

    int events() {
        return events;
    }

    int forks() {
        return forks;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        weather.happened().forEach((fault, times) -> counts.put(fault.name(), times));
        counts.put("FORK", forks);
        return counts;
    }
}
