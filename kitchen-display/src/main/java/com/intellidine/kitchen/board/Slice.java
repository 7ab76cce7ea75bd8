package com.intellidine.kitchen.board;

import com.intellidine.domain.common.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A part of a ticket that fits on one card; most tickets are one.
///
/// @param part from 1
/// @param first index in the ticket of the first line of this part
record Slice(BoardTicket ticket, int part, int parts, int first, List<BoardLine> lines) {
    private static final int NAME_PER_ROW_MAX_CHARS = 22;

    Slice {
        lines = List.copyOf(lines);
    }

    /// The same card as before, whatever has become of its lines.
    record Key(TicketId ticket, int part) {}

    Key key() {
        return new Key(ticket.id(), part);
    }

    /// `A-001`, for the second part `A-001-2`.
    String code() {
        return part == 1 ? ticket.number() : ticket.number() + "-" + part;
    }

    /// Cuts a ticket into cards of at most so many rows of text, by estimate; every card has a line.
    static List<Slice> of(BoardTicket ticket, int rowsMax) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int rows = 0;
        for (int i = 0; i < ticket.lines().size(); i++) {
            int needed = rows(ticket.lines().get(i));
            if (rows > 0 && rows + needed > rowsMax) {
                starts.add(i);
                rows = 0;
            }
            rows += needed;
        }
        int parts = starts.size();
        return IntStream.range(0, parts)
                .mapToObj(part -> {
                    int from = starts.get(part);
                    int to = part + 1 < parts
                            ? starts.get(part + 1)
                            : ticket.lines().size();
                    return new Slice(
                            ticket, part + 1, parts, from, ticket.lines().subList(from, to));
                })
                .toList();
    }

    private static int rows(BoardLine line) {
        int name = Math.max(1, (line.name().length() + NAME_PER_ROW_MAX_CHARS - 1) / NAME_PER_ROW_MAX_CHARS);
        boolean note = line.voided() || line.was() != 0 || line.alreadyOn() != null;
        return name + (note ? 1 : 0);
    }
}
