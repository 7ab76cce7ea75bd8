package com.intellidine.kitchen.board;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Notices what people should hear of when one board follows another.
final class Novelty {
    private record Changed(TicketId ticket, LineId line, int quantity) {}

    private record Voided(TicketId ticket, LineId line) {}

    private @Nullable Set<TicketId> tickets;
    private Set<Changed> changes = Set.of();
    private Set<Voided> voids = Set.of();

    /// What to play for this board. Nothing for the first one after the start or after [#startAfresh].
    Optional<Chime.Sound> notice(Board board) {
        Set<Voided> voidsNow = board.tickets().stream()
                .flatMap(ticket -> ticket.lines().stream()
                        .filter(BoardLine::voided)
                        .map(line -> new Voided(ticket.id(), line.id())))
                .collect(Collectors.toSet());
        Set<Changed> changesNow = board.tickets().stream()
                .flatMap(ticket -> ticket.lines().stream()
                        .filter(line -> line.was() != 0)
                        .map(line -> new Changed(ticket.id(), line.id(), line.quantity())))
                .collect(Collectors.toSet());
        // One that was recalled comes back, but it is not new.
        Set<TicketId> ticketsNow = Stream.concat(
                        board.tickets().stream().map(BoardTicket::id),
                        board.bumped().stream().map(BumpedTicket::id))
                .collect(Collectors.toSet());
        Optional<Chime.Sound> sound =
                tickets == null ? Optional.empty() : loudest(tickets, board, voidsNow, changesNow);
        tickets = ticketsNow;
        voids = voidsNow;
        changes = changesNow;
        return sound;
    }

    private Optional<Chime.Sound> loudest(
            Set<TicketId> known, Board board, Set<Voided> voidsNow, Set<Changed> changesNow) {
        if (!voids.containsAll(voidsNow)) {
            return Optional.of(Chime.Sound.VOID);
        }
        if (!changes.containsAll(changesNow)) {
            return Optional.of(Chime.Sound.CHANGE);
        }
        Set<TicketId> fresh =
                board.tickets().stream().map(BoardTicket::id).collect(Collectors.toCollection(HashSet::new));
        fresh.removeAll(known);
        return fresh.isEmpty() ? Optional.empty() : Optional.of(Chime.Sound.NEW_TICKET);
    }

    void startAfresh() {
        tickets = null;
    }
}
