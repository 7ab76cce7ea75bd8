package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static BoardTicket ticket(BoardLine... lines) {
        return new BoardTicket(
                new OrderId(UUID.randomUUID()),
                new TicketId(UUID.randomUUID()),
                "A-001",
                "T1",
                false,
                "",
                false,
                false,
                Instant.EPOCH,
                Duration.ofMinutes(10),
                List.of(lines),
                0);
    }

    private static BoardLine line(String name, boolean voided) {
        return new BoardLine(
                new LineId(UUID.randomUUID()),
                new TicketId(UUID.randomUUID()),
                1,
                0,
                name,
                "kitchen",
                List.of(name),
                false,
                voided,
                null);
    }

    private static BoardLine[] lines(int count) {
        BoardLine[] lines = new BoardLine[count];
        Arrays.setAll(lines, i -> line("Dish " + i, false));
        return lines;
    }

    @Test
    void leavesATicketThatFitsWhole() {
        List<Slice> slices = Slice.of(ticket(lines(5)), 5);
        assertEquals(1, slices.size());
        assertEquals("A-001", slices.getFirst().code());
    }

    @Test
    void cutsALongTicketWithoutLosingOrRepeatingALine() {
        BoardTicket ticket = ticket(lines(11));
        List<Slice> slices = Slice.of(ticket, 5);
        assertEquals(
                List.of(5, 5, 1),
                slices.stream().map(slice -> slice.lines().size()).toList());
        assertEquals(List.of(0, 5, 10), slices.stream().map(Slice::first).toList());
        assertEquals(
                List.of("A-001", "A-001-2", "A-001-3"),
                slices.stream().map(Slice::code).toList());
        assertEquals(
                ticket.lines(),
                slices.stream().flatMap(slice -> slice.lines().stream()).toList());
    }

    @Test
    void countsLongNamesAndVoidsAsMoreRows() {
        BoardLine biryani = line("Hyderabadi Chicken Dum Biryani", false);
        BoardLine paneer = line("Palak Paneer", true);
        assertEquals(1, Slice.of(ticket(biryani, paneer), 4).size());
        assertEquals(2, Slice.of(ticket(biryani, paneer), 3).size());
    }

    @Test
    void putsALineThatIsTooTallForAnyCardOnACardOfItsOwn() {
        BoardLine endless = line("Very ".repeat(24), false);
        assertEquals(
                3,
                Slice.of(ticket(line("Dal", false), endless, line("Naan", false)), 3)
                        .size());
    }
}
