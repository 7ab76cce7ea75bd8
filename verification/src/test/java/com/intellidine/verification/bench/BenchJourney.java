package com.intellidine.verification.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.verification.site.Distribution;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmarks run to their end on the real programs, three times around, and count what they should. Only that of
/// memory is left out, for it starts the server too: `./intellidine bench memory --smoke`.
class BenchJourney {
    @TempDir
    Path folder;

    @Test
    void commitsAreCountedForTheTerminalAndItsPeers() throws Exception {
        List<Figure> figures = run(new CommitBench());
        assertEquals(12, figures.size());
        figures.stream().filter(figure -> figure.unit().equals("ms")).forEach(figure -> assertCount(3, figure));
        assertPlausible(figures);
    }

    @Test
    void tapsAreSeenOnTheScreen() throws Exception {
        List<Figure> figures = run(new TapBench());
        figures.forEach(figure -> assertCount(3, figure));
        assertTrue(median(figures, "tap on a dish") >= median(figures, "  until the order has the line"));
        assertPlausible(figures);
    }

    @Test
    void ticketsAreSeenInTheKitchen() throws Exception {
        List<Figure> figures = run(new TicketBench());
        figures.forEach(figure -> assertCount(3, figure));
        assertTrue(median(figures, "tap on send") >= median(figures, "  until the kitchen knows it"));
        assertPlausible(figures);
    }

    @Test
    void theCoreIsTimedCallByCall() throws Exception {
        List<Figure> figures = run(new CoreBench());
        assertEquals(
                6, figures.stream().filter(figure -> figure.unit().equals("µs")).count(), "calls");
        // By a short menu and by a long one.
        assertEquals(
                2, figures.stream().filter(figure -> figure.unit().equals("B")).count(), "allocations");
        assertPlausible(figures);
    }

    private List<Figure> run(Bench bench) throws Exception {
        return bench.run(new Setting(folder, Distribution.find(), null, true, line -> {}));
    }

    private static double median(List<Figure> figures, String what) {
        return figures.stream()
                .filter(figure -> figure.what().startsWith(what))
                .findFirst()
                .orElseThrow()
                .samples()
                .at(0.5);
    }

    private static void assertCount(int count, Figure figure) {
        assertEquals(count, figure.samples().count(), figure.what());
    }

    private static void assertPlausible(List<Figure> figures) {
        assertFalse(figures.isEmpty());
        figures.forEach(figure -> assertTrue(figure.samples().at(0.5) > 0, figure.what()));
    }
}
