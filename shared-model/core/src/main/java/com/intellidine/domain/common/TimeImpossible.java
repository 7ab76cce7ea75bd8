package com.intellidine.domain.common;

/// A time or a day that can't be written.
public record TimeImpossible() implements Refusal {
    @Override
    public String sentence() {
        return "This date can't be right. Check the clock of the device.";
    }
}
