package com.intellidine.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Small worlds, one for each seed: the same ones each time, and some that nobody has seen. `-Dworlds=N` for more of
/// the
/// first, from seed `-Dworlds.from=S` on, `-Dworlds.fresh=N` for more of the others.
class WorldSim {
    private static final int WORLDS = Integer.getInteger("worlds", 60);
    private static final long FIRST = Long.getLong("worlds.from", 1);
    private static final int FRESH = Integer.getInteger("worlds.fresh", 20);

    /// So many show every fault.
    private static final int ENOUGH = 50;

    private static final long NANOS_PER_MS = 1_000_000;

    @Test
    void endsInOneStateWithNothingLostWhateverHappened() {
        Map<String, Integer> counts = new TreeMap<>();
        List<Integer> events = new ArrayList<>();
        long began = System.nanoTime();
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            Seeds.only(seed, random -> {
                World world = new World(random);
                world.run();
                world.counts().forEach((what, times) -> counts.merge(what, times, Integer::sum));
                events.add(world.events());
            });
        }
        Collections.sort(events);
        System.out.println(WORLDS + " worlds, " + events.get(events.size() / 2) + " events in the median, "
                + (System.nanoTime() - began) / NANOS_PER_MS / WORLDS + " ms each; what happened: " + counts);
        if (WORLDS < ENOUGH) {
            return;
        }
        for (Fault fault : Fault.values()) {
            assertTrue(counts.getOrDefault(fault.name(), 0) > 0, () -> fault + " never happened: " + counts);
        }
        assertTrue(counts.getOrDefault("FORK", 0) > 0, "no chain forked");
    }

    /// Who sees one of these fail sets its seed as `-Dworlds.from` and gives the bug a test of its own.
    @Test
    void endsWellInWorldsThatNobodyHasSeen() {
        long first = Seeds.fresh();
        for (long seed = first; seed < first + FRESH; seed++) {
            Seeds.only(seed, random -> new World(random).run());
        }
    }
}
