package com.intellidine.domain.kitchen;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kitchen order ticket (KOT) and what the kitchen has done of it.
///
/// @param done lines that the kitchen marked as a whole
/// @param partly combos that are made at some of their stations, and at which
/// @param bumped when the kitchen was through with it; null while it is on the board
public record Ticket(
        TicketId id,
        DailyNumber number,
        List<TicketLine> lines,
        Set<LineId> done,
        Map<LineId, Set<String>> partly,
        @Nullable Stamp bumped,
        Stamp sent) {
    /// How far the kitchen is with it.
    public enum State {
        NEW,
        /// Some of it is marked.
        STARTED,
        BUMPED
    }

    public Ticket {
        lines = List.copyOf(lines);
        done = Set.copyOf(done);
        partly = Map.copyOf(partly);
    }

    /// Without a combo of which a part is made.
    public Ticket(
            TicketId id,
            DailyNumber number,
            List<TicketLine> lines,
            Set<LineId> done,
            @Nullable Stamp bumped,
            Stamp sent) {
        this(id, number, lines, done, Map.of(), bumped, sent);
    }

    public State state() {
        if (!onBoard()) {
            return State.BUMPED;
        }
        return done.isEmpty() && partly.isEmpty() ? State.NEW : State.STARTED;
    }

    public boolean onBoard() {
        return bumped == null;
    }

    public Optional<TicketLine> line(LineId id) {
        for (TicketLine line : lines) {
            if (line.line().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    public boolean has(LineId line) {
        return line(line).isPresent();
    }

    /// At which of its stations a line is marked as made.
    public Set<String> madeAt(LineId id) {
        return done.contains(id)
                ? line(id).map(TicketLine::stations).orElse(Set.of())
                : partly.getOrDefault(id, Set.of());
    }

    /// A mark on a line that this ticket does not have changes nothing.
    ///
    /// @param station whose part of the lines it is about; empty for all of it
    public Ticket withMarks(List<LineId> marked, String station, boolean on) {
        Set<LineId> whole = new HashSet<>(done);
        Map<LineId, Set<String>> some = new HashMap<>(partly);
        for (LineId id : marked) {
            Set<String> all = line(id).map(TicketLine::stations).orElse(Set.of());
            Set<String> made = StationMarks.after(all, madeAt(id), station, on);
            whole.remove(id);
            some.remove(id);
            if (made.isEmpty()) {
                continue;
            }
            if (made.equals(all)) {
                whole.add(id);
            } else {
                some.put(id, made);
            }
        }
        return new Ticket(this.id, number, lines, whole, some, bumped, sent);
    }

    public Ticket withBumped(@Nullable Stamp stamp) {
        return new Ticket(id, number, lines, done, partly, stamp, sent);
    }
}
