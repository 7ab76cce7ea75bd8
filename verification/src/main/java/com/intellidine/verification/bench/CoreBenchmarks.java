package com.intellidine.verification.bench;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.fold.Fold;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import com.intellidine.sync.EventSealer.Unsealed;
import com.intellidine.sync.LogEntry;
import com.intellidine.wire.EventFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the core does most, one call at a time. Run by [CoreBench].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoreBenchmarks {
    private static final int EVENTS = 100;

    private final PriceRequest bill = PricedDinner.request();
    private final EventFormat format = new EventFormat();
    private final List<LogEntry> log = Workload.longOrder(EVENTS);
    private final List<Fact> facts = log.stream().map(CoreBenchmarks::fact).toList();
    private final AggregateId order = facts.getFirst().event().aggregates().getFirst();

    /// The second fact: a dish that was added.
    private final LogEntry added = log.get(1);

    private final Event event = facts.get(1).event();
    private final Unsealed unsealed = new Unsealed(
            added.envelope().tenant(),
            added.envelope().node(),
            added.envelope().seq(),
            added.envelope().prev(),
            added.envelope().version(),
            added.envelope().parents());

    private static Fact fact(LogEntry entry) {
        return new Fact(
                Objects.requireNonNull(entry.event()),
                new Fact.Id(
                        entry.envelope().node().value(),
                        entry.envelope().seq(),
                        entry.hash().hex()));
    }

    @Benchmark
    public Priced priceTwentyLinesWithThirtyRules() {
        return Pricing.price(bill);
    }

    @Benchmark
    public @Nullable Aggregate foldAnOrderOfAHundredEvents() {
        @Nullable Aggregate state = null;
        for (Fact fact : facts) {
            state = Fold.apply(order, state, fact);
        }
        return state;
    }

    /// Written, read again as others would, and hashed.
    @Benchmark
    public LogEntry encodeAndDecodeAnEvent() {
        return format.seal(unsealed, event);
    }

    @Benchmark
    public EventFormat.Decoded decodeAnEvent() {
        return format.read(added.text());
    }

    /// One dish of a menu of so many.
    @Benchmark
    public @Nullable Aggregate orderADishOfTheMenu(Card card) {
        return card.menu().orderOne();
    }

    /// The menu of a small and of an impossibly large house: what they cost must not differ.
    @State(Scope.Benchmark)
    public static class Card {
        @Param({"50", "5000"})
        public int dishes;

        private @Nullable LargeMenu menu;

        @Setup
        public void print() {
            menu = new LargeMenu(dishes);
        }

        LargeMenu menu() {
            return Objects.requireNonNull(menu);
        }
    }
}
