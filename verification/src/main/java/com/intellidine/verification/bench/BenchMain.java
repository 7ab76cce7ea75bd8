package com.intellidine.verification.bench;

import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `./intellidine bench [NAME]`: the benchmarks, each beside its peer in the same run, and one table at the end.
public final class BenchMain {
    private static final List<Bench> BENCHES =
            List.of(new CommitBench(), new TapBench(), new TicketBench(), new MemoryBench(), new CoreBench());
    private static final int USAGE = 2;

    private BenchMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        List<String> known = BENCHES.stream().map(Bench::name).toList();
        BenchOptions options;
        try {
            options = BenchOptions.parse(List.of(args), known);
        } catch (BenchOptions.UsageException e) {
            System.err.println("bench: " + e.getMessage() + " " + BenchOptions.usage(known));
            return USAGE;
        }
        System.out.println(Machine.describe());
        if (options.smoke()) {
            System.out.println("A smoke test: the figures mean nothing.");
        }
        try {
            List<Figure> figures = measure(options);
            System.out.println(Machine.load());
            ResultTable.print(figures, System.out);
            return 0;
        } catch (SiteException | IOException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }

    private static List<Figure> measure(BenchOptions options) throws IOException {
        // On the disk of the current folder, for a temporary one may be memory.
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-");
        try {
            Setting setting = new Setting(
                    folder,
                    Distribution.find(),
                    options.load(),
                    options.smoke(),
                    line -> System.out.println("  " + line));
            List<Figure> figures = new ArrayList<>();
            for (Bench bench : BENCHES) {
                if (options.names().contains(bench.name())) {
                    System.out.println(bench.name() + " (" + Machine.load() + ")");
                    figures.addAll(bench.run(setting));
                }
            }
            return figures;
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
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
