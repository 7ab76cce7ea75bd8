package com.intellidine.verification.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
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
    private static final int SECONDS = 1;
    private static final int ITERATIONS = 5;
    private static final double MEDIAN = 0.5;

    /// What is measured, and what it may cost.
    private static final SequencedMap<String, String> LIMITS = limits();

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "core";
    }

    /// One call after another, so that whoever waits sees each as soon as it is measured.
    @Override
    public List<Figure> run(Setting setting) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (String method : LIMITS.keySet()) {
            for (Figure figure : figures(measure(method, setting))) {
                setting.say()
                        .accept("%s: %.2f %s"
                                .formatted(figure.what(), figure.samples().at(MEDIAN), figure.unit()));
                figures.add(figure);
            }
        }
        return figures;
    }

    private static Collection<RunResult> measure(String method, Setting setting) throws IOException {
        Options options = new OptionsBuilder()
                .include("^" + Pattern.quote(CoreBenchmarks.class.getName() + "." + method) + "$")
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
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IOException("The benchmark " + method + " did not run: " + e.getMessage(), e);
        }
    }

    private static SequencedMap<String, String> limits() {
        SequencedMap<String, String> limits = new LinkedHashMap<>();
        limits.put("priceTwentyLinesWithThirtyRules", "at most 20 µs");
        limits.put("foldAnOrderOfAHundredEvents", "at most 50 µs");
        limits.put("encodeAndDecodeAnEvent", "at most 5 µs");
        limits.put("decodeAnEvent", "");
        limits.put("orderADishOfTheMenu", "the same for any menu");
        return Collections.unmodifiableSequencedMap(limits);
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
