package com.intellidine.pos.order;

import com.intellidine.domain.common.LineId;

/// A row of the order panel.
public sealed interface OrderRow {
    /// Heads the lines of one ticket, or those not sent.
    record Group(String text) implements OrderRow {}

    /// @param position among the lines, from 0
    /// @param note what has to be said of it; empty mostly
    /// @param changeable whether its quantity may still be changed
    record Entry(
            LineId line,
            int position,
            String quantity,
            String name,
            String amount,
            String note,
            boolean selected,
            boolean changeable)
            implements OrderRow {}
}
