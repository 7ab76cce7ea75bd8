package com.intellidine.verification.bench;

import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.node.Journal.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Durable commits on a terminal: the events of an evening with the figures that follow from them, each commit
/// on the disk before the next begins. Once with an event a commit, as on a quiet terminal, and once with ten,
/// as they wait for the disk when several come at once. The peers do the same work on the same disk, in turn;
/// each round begins with another one.
final class CommitBench implements Bench {
    private static final int WARM_UP_ROUNDS = 1;
    private static final int SINGLES_A_ROUND = 225;
    private static final int GROUPS_A_ROUND = 45;
    private static final int EVENTS_A_GROUP = 10;

    @Override
    public String name() {
        return "commits";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        Path folder = setting.newFolder("commits");
        Path terminal = folder.resolve("terminal");
        DeviceIdentityFile.write(terminal, Workload.identity());
        try (CommitPeer ours = new JournalPeer(terminal);
                CommitPeer sqlite = new JdbcPeer(
                        "SQLite (WAL, synchronous=FULL)",
                        "jdbc:sqlite:" + folder.resolve("sqlite.db"),
                        List.of("pragma journal_mode=wal", "pragma synchronous=full"),
                        "text");
                CommitPeer derby = new JdbcPeer(
                        "Derby (as it comes)",
                        "jdbc:derby:" + folder.resolve("derby") + ";create=true",
                        List.of(),
                        "varchar(32000)")) {
            return measure(setting, List.of(ours, sqlite, derby));
        } catch (SQLException e) {
            throw new IOException("a peer's store failed: " + e.getMessage(), e);
        }
    }

    private static List<Figure> measure(Setting setting, List<CommitPeer> peers) throws SQLException {
        int singles = setting.times(SINGLES_A_ROUND);
        int groups = setting.times(GROUPS_A_ROUND);
        int rounds = setting.rounds() + WARM_UP_ROUNDS;
        Workload work = Workload.of(rounds * (singles + groups * EVENTS_A_GROUP));
        List<CommitSeries> alone =
                peers.stream().map(peer -> new CommitSeries(peer, 1)).toList();
        List<CommitSeries> together = peers.stream()
                .map(peer -> new CommitSeries(peer, EVENTS_A_GROUP))
                .toList();
        for (int round = 0; round < rounds; round++) {
            boolean counts = round >= WARM_UP_ROUNDS;
            List<Group> one = work.next(singles, 1);
            List<Group> ten = work.next(groups, EVENTS_A_GROUP);
            for (int i = 0; i < peers.size(); i++) {
                int turn = (i + round) % peers.size();
                alone.get(turn).write(one, counts);
                together.get(turn).write(ten, counts);
            }
            setting.say().accept("round " + round + (counts ? "" : " (warm-up)"));
        }
        List<Figure> figures = new ArrayList<>(figures(alone, "one event a commit"));
        figures.addAll(figures(together, EVENTS_A_GROUP + " events a commit"));
        return figures;
    }

    private static List<Figure> figures(List<CommitSeries> series, String how) {
        List<Figure> figures = new ArrayList<>();
        Samples ours = series.getFirst().eventsPerSecond();
        for (CommitSeries one : series) {
            boolean peer = one != series.getFirst();
            Samples rate = one.eventsPerSecond();
            String beside = peer ? "the terminal: " + ours.times(rate, "this") : "";
            figures.add(new Figure("durable events, " + how + ": " + one.name(), "idle", "1/s", rate, beside));
        }
        for (CommitSeries one : series) {
            figures.add(new Figure("durable commit, " + how + ": " + one.name(), "idle", "ms", one.times(), ""));
        }
        return figures;
    }
}
