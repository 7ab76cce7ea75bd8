package com.intellidine.verification.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void takesThePercentilesOverAllRoundsAndTheSpreadOverTheirMedians() {
        Samples samples = new Samples(List.of(figures(1, 50), figures(51, 100)));
        assertEquals(100, samples.count());
        assertEquals(50, samples.at(0.5));
        assertEquals(95, samples.at(0.95));
        assertEquals(99, samples.at(0.99));
        assertEquals(100, samples.at(1));
        assertEquals(25, samples.low());
        assertEquals(75, samples.high());
    }

    @Test
    void comparesRoundByRound() {
        Samples ours = new Samples(List.of(List.of(10.0), List.of(30.0), List.of(100.0)));
        Samples theirs = new Samples(List.of(List.of(5.0), List.of(10.0), List.of(20.0)));
        assertEquals("3.00 × peer (2.00 to 5.00)", ours.times(theirs, "peer"));
        assertEquals("+20.0 ms (+5.0 to +80.0)", ours.above(theirs, "ms"));
    }

    @Test
    void refusesARoundWithoutFigures() {
        assertThrows(IllegalArgumentException.class, () -> new Samples(List.of(List.of())));
    }

    private static List<Double> figures(int first, int last) {
        return DoubleStream.iterate(first, figure -> figure <= last, figure -> figure + 1)
                .boxed()
                .toList();
    }
}
