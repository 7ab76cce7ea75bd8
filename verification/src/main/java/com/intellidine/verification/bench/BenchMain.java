package com.intellidine.verification.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `./intellidine bench [NAME]`: the benchmarks, each beside its peer in the same run.
public final class BenchMain {
    private static final List<String> NAMES = List.of("commits");
    private static final int USAGE = 2;

    private BenchMain() {}

    public static void main(String[] args) throws IOException, SQLException {
        if (args.length > 1 || (args.length == 1 && !NAMES.contains(args[0]))) {
            System.err.println("bench: Usage: bench [" + String.join("|", NAMES) + "]");
            System.exit(USAGE);
        }
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-");
        try {
            CommitBench.run(folder, System.out);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(BenchMain::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
