package com.intellidine.domain.order;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Decision.Accepted;
import com.intellidine.domain.common.Decision.Refused;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;

/// The two ways in which a decision ends.
final class Deciding {
    private Deciding() {}

    static Decision<OrderEvent> accept(OrderEvent event) {
        return new Accepted<>(event);
    }

    static Decision<OrderEvent> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static String reason(String typed) {
        return Texts.clean(typed, Limits.REASON_LENGTH_MAX_CHARS);
    }
}
