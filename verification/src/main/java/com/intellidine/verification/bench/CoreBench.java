package com.intellidine.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
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
            "decodeAnEvent", "",
            "orderADishOfTheMenu", "the same for any menu");

    private static final String ALLOCATED = "gc.alloc.rate.norm";

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
                .addProfiler(GCProfiler.class)
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
            String dishes = result.getParams().getParam("dishes");
            String what = words(method) + (dishes == null ? "" : " of " + dishes);
            String limit = LIMITS.getOrDefault(method, "");
            figures.add(new Figure(what, "", "µs", samples(result, Result::getScore), limit));
            if (dishes != null) {
                figures.add(new Figure(what + ", allocated", "", "B", allocated(result), limit));
            }
        }
        return figures;
    }

    private static Samples samples(RunResult result, ToDoubleFunction<Result<?>> score) {
        return new Samples(result.getBenchmarkResults().stream()
                .map(program -> program.getIterationResults().stream()
                        .map(iteration -> score.applyAsDouble(iteration.getPrimaryResult()))
                        .toList())
                .toList());
    }

    /// Bytes for each call.
    private static Samples allocated(RunResult result) {
        return new Samples(result.getBenchmarkResults().stream()
                .map(program -> program.getIterationResults().stream()
                        .map(iteration -> iteration.getSecondaryResults().get(ALLOCATED))
                        .filter(Objects::nonNull)
                        .map(one -> one.getScore())
                        .toList())
                .toList());
    }

    /// `foldAnOrder` is "fold an order".
    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
