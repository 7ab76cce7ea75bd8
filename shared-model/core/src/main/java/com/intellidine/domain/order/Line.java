package com.intellidine.domain.order;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.tenant.TaxClass;
import org.jspecify.annotations.Nullable;

/// One line of an order. Name, price and tax class are captured when it is added; no price change touches it.
///
/// @param unitPrice before tax
/// @param revision counts its changes, from 1
/// @param removed taken off; on a ticket the kitchen reads it as void
/// @param ticket the earliest ticket that named it; null while it is not sent
public record Line(
        LineId id,
        ItemId item,
        String name,
        Money unitPrice,
        TaxClass taxClass,
        String station,
        Quantity quantity,
        int revision,
        boolean removed,
        @Nullable TicketId ticket,
        Stamp added) {

    public Money amount() {
        return unitPrice.times(quantity, Rounding.HALF_UP);
    }

    public boolean sent() {
        return ticket != null;
    }

    Line withQuantity(Quantity changed) {
        return new Line(id, item, name, unitPrice, taxClass, station, changed, revision + 1, removed, ticket, added);
    }

    Line withRemoved() {
        return new Line(id, item, name, unitPrice, taxClass, station, quantity, revision + 1, true, ticket, added);
    }

    Line withTicket(TicketId earliest) {
        return new Line(id, item, name, unitPrice, taxClass, station, quantity, revision, removed, earliest, added);
    }
}
