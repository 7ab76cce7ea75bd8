package com.intellidine.pos.order;

import com.intellidine.device.ui.SyncStatus;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.pos.counter.Words;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/// How far each ticket of an order has come, as far as this device can know.
final class TicketWatch {
    private final SyncStatus sync;
    private final ZoneId zone;
    private final Set<TicketId> unsaved = new HashSet<>();
    private final Set<TicketId> seenOnDisplay = new HashSet<>();

    TicketWatch(SyncStatus sync, ZoneId zone) {
        this.sync = sync;
        this.zone = zone;
    }

    void decided(TicketId ticket) {
        unsaved.add(ticket);
    }

    void saved(TicketId ticket) {
        unsaved.remove(ticket);
    }

    String whereabouts(Ticket ticket) {
        var bumped = ticket.bumped();
        if (bumped != null) {
            return "READY " + Words.clock(bumped.at(), zone);
        }
        if (unsaved.contains(ticket.id())) {
            return "SAVING …";
        }
        if (!ticket.done().isEmpty() || shown(ticket.id())) {
            return "ON DISPLAY";
        }
        return sync.kitchen().get() == SyncStatus.Kitchen.NONE ? "NO DISPLAY" : "NOT YET ON DISPLAY";
    }

    /// Once a display has everything it has this ticket for good.
    private boolean shown(TicketId ticket) {
        if (sync.kitchen().get() == SyncStatus.Kitchen.UP_TO_DATE) {
            seenOnDisplay.add(ticket);
        }
        return seenOnDisplay.contains(ticket);
    }
}
