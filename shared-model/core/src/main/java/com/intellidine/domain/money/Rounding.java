package com.intellidine.domain.money;

import java.math.RoundingMode;

/// How a division of money is made whole. Every operation that rounds takes one.
public enum Rounding {
    /// To the nearest, halves away from zero: tax to the paisa, and totals to the rupee (section 170 of the CGST Act).
    HALF_UP(RoundingMode.HALF_UP),
    /// Towards zero.
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
