package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;

/// What a guest holds and people call out: `A-042`. Each device gives its own, so two never call the same.
public record Token(DailyNumber number) {
    @Override
    public String toString() {
        return number.toString();
    }
}
