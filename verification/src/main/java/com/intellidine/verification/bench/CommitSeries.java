package com.intellidine.verification.bench;

import com.intellidine.device.node.Journal.Group;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What one store took, round by round.
final class CommitSeries {
    private static final double NANOS_PER_SECOND = 1e9;

    private final CommitPeer peer;
    private final int eventsACommit;
    private final List<List<Long>> rounds = new ArrayList<>();

    CommitSeries(CommitPeer peer, int eventsACommit) {
        this.peer = peer;
        this.eventsACommit = eventsACommit;
    }

    String name() {
        return peer.name();
    }

    /// @param counts whether the times are kept
    void write(List<Group> groups, boolean counts) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        for (Group group : groups) {
            long begun = System.nanoTime();
            peer.write(group);
            nanos.add(System.nanoTime() - begun);
        }
        if (counts) {
            rounds.add(nanos);
        }
    }

    Samples times() {
        return Samples.millis(rounds);
    }

    /// One figure a round.
    Samples eventsPerSecond() {
        return new Samples(rounds.stream()
                .map(round -> List.of(round.size()
                        * eventsACommit
                        * NANOS_PER_SECOND
                        / round.stream().mapToLong(Long::longValue).sum()))
                .toList());
    }
}
