package com.intellidine.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Some of the known bugs that are found soon; `-Dplant=all` plants each of them, `-Dplant=NAME` one.
class PlantedWorldTest {
    private static final long SEEDS_MAX = 2_000;
    private static final Set<Plant> SOON = EnumSet.of(
            Plant.ACK_BEFORE_SYNC,
            Plant.NUMBER_REUSED_AFTER_RESTART,
            Plant.LATE_EVENT_NOT_REFOLDED,
            Plant.PULL_NOT_REARMED);

    static Set<Plant> plants() {
        String wanted = System.getProperty("plant", "");
        return switch (wanted) {
            case "" -> SOON;
            case "all" -> EnumSet.allOf(Plant.class);
            default -> EnumSet.of(Plant.valueOf(wanted));
        };
    }

    @ParameterizedTest
    @MethodSource("plants")
    void findsTheKnownBug(Plant plant) throws Exception {
        try (PlantedWorld world = PlantedWorld.of(plant)) {
            OptionalLong seed = world.found(SEEDS_MAX);
            assertTrue(seed.isPresent(), () -> plant + " was not found in " + SEEDS_MAX + " worlds");
            System.out.println(plant + " found by seed " + seed.getAsLong());
        }
    }
}
