package com.intellidine.domain.kitchen;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kitchen order ticket (KOT) and what the kitchen has done of it.
///
/// @param done lines that the kitchen marked
/// @param bumped when the kitchen was through with it; null while it is on the board
public record Ticket(
        TicketId id,
        DailyNumber number,
        List<TicketLine> lines,
        Set<LineId> done,
        @Nullable Stamp bumped,
        Stamp sent) {
    public Ticket {
        lines = List.copyOf(lines);
        done = Set.copyOf(done);
    }

    public boolean onBoard() {
        return bumped == null;
    }

    public boolean has(LineId line) {
        return lines.stream().anyMatch(ticketLine -> ticketLine.line().equals(line));
    }

    /// A mark on a line that this ticket does not have changes nothing.
    public Ticket withMarks(List<LineId> marked, boolean on) {
        Set<LineId> marks = new HashSet<>(done);
        for (LineId line : marked) {
            if (on && has(line)) {
                marks.add(line);
            } else if (!on) {
                marks.remove(line);
            }
        }
        return new Ticket(id, number, lines, marks, bumped, sent);
    }

    public Ticket withBumped(@Nullable Stamp stamp) {
        return new Ticket(id, number, lines, done, stamp, sent);
    }
}
