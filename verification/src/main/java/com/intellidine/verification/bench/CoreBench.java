package com.intellidine.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The core by itself, under JMH: each benchmark in programs of its own, each program a round.
final class CoreBench implements Bench {
    private static final int SECONDS = 2;
    private static final int ITERATIONS = 5;
    private static final Map<String, String> LIMITS = Map.of(
            "priceTwentyLinesWithThirtyRules", "at most 20 µs",
            "foldAnOrderOfAHundredEvents", "at most 50 µs",
            "encodeAndDecodeAnEvent", "at most 5 µs",
            "decodeAnEvent", "");

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        Options options = new OptionsBuilder()
                .include(CoreBenchmarks.class.getName())
                .forks(setting.rounds())
                .warmupIterations(setting.times(ITERATIONS))
                .warmupTime(time(setting))
                .measurementIterations(setting.times(ITERATIONS))
                .measurementTime(time(setting))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return figures(new Runner(options).run());
        } catch (RunnerException e) {
            throw new IOException("The benchmarks of the core did not run: " + e.getMessage(), e);
        }
    }

    private static TimeValue time(Setting setting) {
        return setting.smoke() ? TimeValue.milliseconds(100) : TimeValue.seconds(SECONDS);
    }

    private static List<Figure> figures(Collection<RunResult> results) {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            String label = result.getParams().getBenchmark();
            String method = label.substring(label.lastIndexOf('.') + 1);
            List<List<Double>> rounds =
                    result.getBenchmarkResults().stream().map(CoreBench::scores).toList();
            figures.add(new Figure(words(method), "", "µs", new Samples(rounds), LIMITS.getOrDefault(method, "")));
        }
        return figures;
    }

    private static List<Double> scores(BenchmarkResult program) {
        return program.getIterationResults().stream()
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }

    /// `foldAnOrder` is "fold an order".
    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
