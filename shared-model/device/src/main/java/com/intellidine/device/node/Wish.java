package com.intellidine.device.node;

import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.order.OrderCommand;

/// What comes of drawing up a command: itself, or why it can't be drawn up.
sealed interface Wish {
    record Command(OrderCommand command) implements Wish {}

    record Refused(Refusal refusal) implements Wish {}
}
