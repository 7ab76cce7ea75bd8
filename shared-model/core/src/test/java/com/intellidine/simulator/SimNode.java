package com.intellidine.simulator;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.sync.Backoff;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;
import com.intellidine.sync.NodeEffect.Line;
import com.intellidine.sync.NodeEffect.To;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.sync.PullLink;
import com.intellidine.sync.PushLink;
import com.intellidine.sync.Replica;
import com.intellidine.sync.Trouble;
import com.intellidine.testing.EveningPeople;
import com.intellidine.testing.MemoryLog;
import com.intellidine.testing.Some;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A device or the server of a world: its program, which can be killed, and its disk, which stays.
final class SimNode implements EveningPeople.Acting {
    private static final PullLink.Rules LAN = new PullLink.Rules(2_000, Backoff.LAN, Backoff.REFUSED);
    private static final PullLink.Rules SERVER = new PullLink.Rules(20_000, Backoff.SERVER, Backoff.REFUSED);
    private static final long RELAY_HOLD_MS = 1_000;
    private static final long GRACE_MS = 3_000;
    private static final int PORTION_MAX = 200;
    private static final int COPY_FOUND_MAX_MS = 2_000;

    private final World world;
    private final int index;
    private final boolean server;
    private final SimDisk disk;
    private NodeId id;
    private DeviceCode code;
    private Node node;
    private boolean up = true;
    private int life;
    private final Map<Integer, SimNode> links = new LinkedHashMap<>();

    /// Calls under way, by the number under which the other side knows them.
    private final Map<Long, Call> calls = new HashMap<>();

    private record Call(To to, long asked) {}

    /// Who waits for an answer from here.
    private final Map<Long, Caller> callers = new HashMap<>();

    private record Caller(SimNode node, long call) {}

    private long lastCall;

    /// Own events that are not acknowledged yet.
    private final Deque<LogEntry> mine = new ArrayDeque<>();

    SimNode(World world, int index, boolean server, NodeId id, DeviceCode code, MemoryLog log) {
        this.world = world;
        this.index = index;
        this.server = server;
        this.id = id;
        this.code = code;
        this.disk = new SimDisk(world.random(), world.clock(), world.weather(), log);
        this.node = start();
    }

    private Node start() {
        Replica replica = new Replica(Some.TENANT, id, code, world.wire(), disk.log());
        return new Node(
                id,
                replica,
                disk.log().chains(),
                () -> world.random().nextInt(Backoff.DICE_SIDES),
                unread -> {
                    throw unread;
                },
                world.eventsMax());
    }

    int index() {
        return index;
    }

    boolean isServer() {
        return server;
    }

    boolean isUp() {
        return up;
    }

    NodeId id() {
        return id;
    }

    Node node() {
        return node;
    }

    SimDisk disk() {
        return disk;
    }

    @Override
    public Replica replica() {
        return node.replica();
    }

    @Override
    public DeviceCode code() {
        return code;
    }

    @Override
    public Map<NodeId, Head> heads() {
        return disk.log().heads();
    }

    @Override
    public void write(Event event) {
        if (node.replica().copied()) {
            throw new AssertionError("a device that was copied goes on under its id");
        }
        for (Placed placed : node.replica().append(event)) {
            mine.addLast(placed.entry());
            carryOut(node.appended(placed));
        }
    }

    // --- Its program

    void kill() {
        up = false;
        life++;
        calls.clear();
        callers.clear();
        links.clear();
        mine.clear();
    }

    /// With what is on the disk.
    void startAgain() {
        up = true;
        node = start();
        world.connect(this);
        if (node.replica().copied() && !server) {
            later(world.random().nextInt(0, COPY_FOUND_MAX_MS), this::copyFound);
        }
    }

    /// Under another id and code, as after a set-up.
    void enrolAnew() {
        kill();
        disk.crash(false);
        id = world.newId();
        code = world.newCode();
        disk.log().note(false);
        startAgain();
    }

    void link(SimNode peer) {
        int link = links.size();
        links.put(link, peer);
        carryOut(node.met(
                link,
                peer.isServer()
                        ? new Node.LinkRules(
                                null, SERVER, new PushLink.Rules(id, RELAY_HOLD_MS, Backoff.SERVER, Backoff.REFUSED))
                        : new Node.LinkRules(peer.id, LAN, null)));
    }

    // --- What it wants done

    private void carryOut(List<NodeEffect> effects) {
        effects.forEach(this::carryOut);
    }

    private void later(long ms, Runnable what) {
        int lived = life;
        world.clock().in(ms, () -> {
            if (life == lived) {
                what.run();
            }
        });
    }

    private void carryOut(NodeEffect effect) {
        switch (effect) {
            case NodeEffect.Write write -> disk.write(write, this::written);
            case NodeEffect.Ask(int link, var pull) -> {
                long call = call(new To(link, Line.PULL), pull.waitMs() + GRACE_MS);
                SimNode peer = peer(link);
                world.network().send(this, peer, () -> peer.called(this, call, mine -> peer.node.asked(mine, pull)));
            }
            case NodeEffect.Offer(int link, var stretches, int limit) -> {
                long call = call(new To(link, Line.PUSH), GRACE_MS);
                SimNode peer = peer(link);
                Push push = new Push(id, texts(disk.log().read(stretches, limit)));
                world.network().send(this, peer, () -> peer.called(this, call, mine -> peer.node.pushed(mine, push)));
            }
            case NodeEffect.Wait(To to, long timer, long ms) -> later(ms, () -> carryOut(node.woke(to, timer)));
            case NodeEffect.Deadline(long call, long ms) -> later(ms, () -> carryOut(node.overdue(call)));
            case NodeEffect.Answer answer -> {
                List<LogEntry> read = disk.log().read(answer.stretches(), answer.limit());
                long all = answer.stretches().stream()
                        .mapToLong(stretch -> stretch.last() - stretch.after())
                        .sum();
                PullAnswer message =
                        new PullAnswer(texts(read), answer.durable(), answer.unconfirmed(), all > read.size());
                Caller caller = callers.get(answer.call());
                if (caller != null) {
                    world.network()
                            .send(this, caller.node(), () -> caller.node().answered(caller.call(), message));
                }
            }
            case NodeEffect.Accept(long call, PushAnswer message) -> {
                Caller caller = callers.get(call);
                if (caller != null) {
                    world.network()
                            .send(this, caller.node(), () -> caller.node().accepted(caller.call(), message));
                }
            }
            case NodeEffect.TakeIn(long parcel, var events) -> takeIn(parcel, events);
            case NodeEffect.Refuse refuse -> throw new AssertionError("a parcel was given up");
            case NodeEffect.Skipped skipped -> {}
            case NodeEffect.Alarm(NodeId copied) -> {
                world.alarm(copied);
                if (copied.equals(id) && !server) {
                    later(world.random().nextInt(0, COPY_FOUND_MAX_MS), this::copyFound);
                }
            }
        }
    }

    /// In portions, between which other things happen.
    private void takeIn(long parcel, List<String> events) {
        int portion = Math.min(events.size(), world.random().nextInt(1, PORTION_MAX));
        List<LogEntry> entries = new ArrayList<>();
        List<String> malformed = new ArrayList<>();
        for (String text : events.subList(0, portion)) {
            world.wire().decoded(text).ifPresentOrElse(entries::add, () -> malformed.add("an event is malformed"));
        }
        carryOut(node.took(parcel, entries));
        if (portion == events.size()) {
            carryOut(node.tookAll(parcel, malformed));
        } else {
            later(world.random().nextInt(0, 3), () -> takeIn(parcel, events.subList(portion, events.size())));
        }
    }

    /// Only now is anything acknowledged.
    private void written(long upTo) {
        carryOut(node.written(upTo));
        long durable = node.durable().seqOf(id);
        while (!mine.isEmpty() && mine.getFirst().envelope().seq() <= durable) {
            world.acknowledged(mine.removeFirst().hash());
        }
    }

    private SimNode peer(int link) {
        return Objects.requireNonNull(links.get(link));
    }

    private static List<String> texts(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::text).toList();
    }

    private long call(To to, long limitMs) {
        long call = world.newCall();
        calls.put(call, new Call(to, world.clock().now()));
        later(limitMs, () -> {
            if (calls.remove(call) != null) {
                carryOut(node.failed(to, Trouble.UNREACHABLE));
            }
        });
        return call;
    }

    private interface Asked {
        List<NodeEffect> by(long call);
    }

    /// From somebody who does not wait for the answer.
    void handed(Push push) {
        called(this, world.newCall(), mine -> node.pushed(mine, push));
    }

    private void called(SimNode from, long call, Asked asked) {
        if (up) {
            long mine = ++lastCall;
            callers.put(mine, new Caller(from, call));
            carryOut(asked.by(mine));
        }
    }

    private void answered(long call, PullAnswer answer) {
        Call mine = calls.remove(call);
        if (mine != null) {
            carryOut(node.answered(mine.to().link(), answer, world.clock().now() - mine.asked()));
        }
    }

    private void accepted(long call, PushAnswer answer) {
        Call mine = calls.remove(call);
        if (mine != null) {
            carryOut(node.accepted(mine.to().link(), answer));
        }
    }

    /// Whoever finds that a copy of it is at work is set up anew, sooner or later, and may be started again before.
    private void copyFound() {
        boolean noted = disk.log().copied();
        if (noted && world.random().nextBoolean()) {
            kill();
            disk.crash(false);
            startAgain();
            if (!node.replica().copied()) {
                throw new AssertionError("a device forgot that it was copied");
            }
        }
        enrolAnew();
    }
}
