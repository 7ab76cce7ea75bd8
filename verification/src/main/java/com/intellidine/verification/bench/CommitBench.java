package com.intellidine.verification.bench;

import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.node.Journal.Group;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Durable commits on a terminal: each event of an evening alone, with its rows, on the disk before the next begins.
/// The peers do the same work on the same disk, in turn, in the same run.
final class CommitBench {
    private static final int ROUNDS = 5;
    private static final int ORDERS_A_ROUND = 25;
    private static final int WARM_UP_ROUNDS = 1;

    private CommitBench() {}

    static void run(Path folder, PrintStream out) throws IOException, SQLException {
        List<Group> groups = Workload.orders(ORDERS_A_ROUND * (ROUNDS + WARM_UP_ROUNDS));
        int round = groups.size() / (ROUNDS + WARM_UP_ROUNDS);
        Path terminal = Files.createDirectories(folder.resolve("terminal"));
        DeviceIdentityFile.write(terminal, Workload.identity());
        List<CommitPeer> peers = List.of(
                new JournalPeer(terminal),
                new JdbcPeer(
                        "SQLite (WAL, synchronous=FULL)",
                        "jdbc:sqlite:" + folder.resolve("sqlite.db"),
                        List.of("pragma journal_mode=wal", "pragma synchronous=full"),
                        "text"),
                new JdbcPeer(
                        "Derby (as it comes)",
                        "jdbc:derby:" + folder.resolve("derby") + ";create=true",
                        List.of(),
                        "varchar(32000)"));
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS + WARM_UP_ROUNDS; i++) {
            List<Group> part = groups.subList(i * round, (i + 1) * round);
            for (CommitPeer peer : peers) {
                long[] nanos = write(peer, part);
                if (i >= WARM_UP_ROUNDS) {
                    rates.computeIfAbsent(peer.name(), name -> new ArrayList<>())
                            .add(nanos.length / (Arrays.stream(nanos).sum() / 1e9));
                    Arrays.stream(nanos)
                            .forEach(time -> times.computeIfAbsent(peer.name(), name -> new ArrayList<>())
                                    .add(time));
                }
            }
        }
        for (CommitPeer peer : peers) {
            peer.close();
        }
        print(rates, times, round, out);
    }

    private static long[] write(CommitPeer peer, List<Group> groups) throws SQLException {
        long[] nanos = new long[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            long begun = System.nanoTime();
            peer.write(groups.get(i));
            nanos[i] = System.nanoTime() - begun;
        }
        return nanos;
    }

    private static void print(
            Map<String, List<Double>> rates, Map<String, List<Long>> times, int round, PrintStream out) {
        out.println("Durable commits, one event with its rows each; " + ROUNDS + " rounds of " + round
                + " commits, the stores in turn");
        List<Double> ours = rates.values().iterator().next();
        rates.forEach((name, perRound) -> {
            Samples samples = Samples.ofNanos(times.getOrDefault(name, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray());
            out.printf(
                    Locale.ROOT,
                    "  %-46s commits/s median %.0f (%.0f to %.0f); %s%n",
                    name,
                    median(perRound),
                    perRound.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    perRound.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                    samples);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < perRound.size(); i++) {
                ratios.add(ours.get(i) / perRound.get(i));
            }
            out.printf(
                    Locale.ROOT,
                    "  %-46s terminal is %.2f times as fast, round by round %.2f to %.2f%n",
                    "",
                    median(ratios),
                    ratios.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    ratios.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
