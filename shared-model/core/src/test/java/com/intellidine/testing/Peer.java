package com.intellidine.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.sync.Replica;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// A node with its log, for tests: what it appends and receives is stored at once.
public final class Peer {
    private static final EventFormat FORMAT = new EventFormat();
    private final NodeId node;
    private final DeviceCode code;
    private final MemoryLog log;
    private Replica replica;

    public Peer(String code) {
        this(new NodeId(Some.id(1_000 + code.charAt(0))), new DeviceCode(code), new MemoryLog());
    }

    private Peer(NodeId node, DeviceCode code, MemoryLog log) {
        this.node = node;
        this.code = code;
        this.log = log;
        this.replica = read(node, code, log);
    }

    /// Another device with the same id, as this one was when it had stored so many events.
    public Peer copiedAt(int events) {
        return new Peer(node, code, log.first(events));
    }

    private static Replica read(NodeId node, DeviceCode code, MemoryLog log) {
        return new Replica(Some.TENANT, node, code, FORMAT, log);
    }

    public DeviceCode code() {
        return code;
    }

    public NodeId node() {
        return node;
    }

    public Replica replica() {
        return replica;
    }

    public MemoryLog log() {
        return log;
    }

    public LogEntry append(Event event) {
        List<Placed> appended = replica.append(event);
        appended.forEach(log::store);
        return appended.getLast().entry();
    }

    /// Forgets everything but the log.
    public void restart() {
        replica = read(node, code, log);
    }

    /// Lets go of what the log holds, as a device does with settled orders.
    public void forget() {
        log.entries().forEach(entry -> entry.envelope().aggregates().forEach(replica::forget));
        replica.forgetTaken(log.entries());
    }

    /// Takes in texts as they come over the wire. Only a gap may be refused.
    public int receive(List<LogEntry> entries) {
        List<LogEntry> read = entries.stream()
                .map(entry -> assertInstanceOf(EventFormat.Decoded.Read.class, FORMAT.read(entry.text()))
                        .entry())
                .toList();
        Replica.Received received = replica.receive(read);
        received.refused().forEach(verdict -> assertInstanceOf(Verdict.Gap.class, verdict));
        received.stored().forEach(log::store);
        return received.stored().size();
    }

    /// Some of what the other lacks, in any order and some of it twice.
    public int tell(Peer other, RandomGenerator random) {
        List<LogEntry> missing = new ArrayList<>(log.entries().stream()
                .filter(entry -> entry.envelope().seq()
                        > other.replica.vector().seqOf(entry.envelope().node()))
                .toList());
        if (random.nextBoolean()) {
            missing.addAll(missing.subList(0, missing.size() / 2));
            missing.addAll(log.entries().subList(0, Math.min(3, log.entries().size())));
            Collections.shuffle(missing, Random.from(random));
        }
        return other.receive(missing.subList(0, random.nextInt(missing.size() + 1)));
    }

    public void tellAll(Peer other) {
        other.receive(log.entries());
    }
}
