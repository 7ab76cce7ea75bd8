package com.intellidine.simulator;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Which faults a world has, and how often each has happened in it.
final class Weather {
    private final RandomGenerator random;
    private final Set<Fault> possible = EnumSet.noneOf(Fault.class);
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    Weather(RandomGenerator random) {
        this.random = random;
        for (Fault fault : Fault.values()) {
            if (random.nextInt(3) == 0) {
                possible.add(fault);
            }
        }
    }

    boolean strikes(Fault fault, int oneIn) {
        if (!possible.contains(fault) || random.nextInt(oneIn) != 0) {
            return false;
        }
        happened.merge(fault, 1, Integer::sum);
        return true;
    }

    void clearUp() {
        possible.clear();
    }

    Map<Fault, Integer> happened() {
        return happened;
    }
}
