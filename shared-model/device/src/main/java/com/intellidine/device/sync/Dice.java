package com.intellidine.device.sync;

import com.intellidine.sync.Backoff;
import java.util.random.RandomGenerator;

/// One source of chance for all links, which generators as such are not made for.
final class Dice {
    private final RandomGenerator random;

    Dice(RandomGenerator random) {
        this.random = random;
    }

    synchronized int roll() {
        return random.nextInt(Backoff.DICE_SIDES);
    }
}
