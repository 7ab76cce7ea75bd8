package com.intellidine.testing;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Replica;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A whole evening at three to six devices that hear of each other now and then: what
/// [EveningPeople] do there.
public final class RandomEvening {
    private static final int DEVICES_MIN = 3;
    private static final int DEVICES_MAX = 6;
    private static final int ORDERS_MAX = 4;

    private final RandomGenerator random;
    private final EveningPeople people;
    private final List<Peer> peers = new ArrayList<>();
    /// What the author of each fact had heard of.
    private final Map<EventHash, Map<NodeId, Long>> heard = new HashMap<>();

    public RandomEvening(RandomGenerator random) {
        this.random = random;
        this.people = new EveningPeople(random, ORDERS_MAX);
        int devices = random.nextInt(DEVICES_MIN, DEVICES_MAX + 1);
        for (int i = 0; i < devices; i++) {
            peers.add(new Peer(String.valueOf((char) ('A' + i))));
        }
        people.begin(at(peers.getFirst()));
        meet();
    }

    public List<Peer> peers() {
        return List.copyOf(peers);
    }

    public List<OrderId> orders() {
        return people.orders();
    }

    public RandomOrder people() {
        return people.people();
    }

    /// Whether neither author had heard of the other's fact.
    public boolean apart(LogEntry one, LogEntry other) {
        return !one.hash().equals(other.hash()) && !knew(one, other) && !knew(other, one);
    }

    private boolean knew(LogEntry one, LogEntry other) {
        return Objects.requireNonNull(heard.get(one.hash()))
                        .getOrDefault(other.envelope().node(), 0L)
                >= other.envelope().seq();
    }

    /// Twice round, so that what waits for its cause gets in.
    public void meet() {
        for (int i = 0; i < 2; i++) {
            peers.forEach(one -> peers.forEach(one::tellAll));
        }
    }

    /// One more thing happens.
    ///
    /// @return the device that knows more by it; empty when nothing came of it
    public Optional<Peer> step() {
        Peer one = pick(peers);
        int before = one.log().entries().size();
        if (random.nextInt(26) < 4) {
            Peer other = pick(peers);
            one.tell(other, random);
            return other.equals(one) ? Optional.empty() : Optional.of(other);
        }
        people.act(at(one));
        return one.log().entries().size() > before ? Optional.of(one) : Optional.empty();
    }

    private EveningPeople.Acting at(Peer one) {
        return new EveningPeople.Acting() {
            @Override
            public Replica replica() {
                return one.replica();
            }

            @Override
            public DeviceCode code() {
                return one.code();
            }

            @Override
            public Map<NodeId, Head> heads() {
                return one.log().heads();
            }

            @Override
            public void write(Event event) {
                Map<NodeId, Long> before = new HashMap<>();
                heads().forEach((node, head) -> before.put(node, head.seq()));
                heard.put(one.append(event).hash(), before);
            }
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
