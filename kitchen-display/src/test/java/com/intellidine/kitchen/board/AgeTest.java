package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.kitchen.board.Age.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgeTest {
    private static final Instant SENT = Instant.parse("2026-11-22T14:00:00Z");

    private static Age after(String waited) {
        BoardTicket ticket = new BoardTicket(
                new OrderId(UUID.randomUUID()),
                new TicketId(UUID.randomUUID()),
                "A-001",
                "T1",
                false,
                "",
                false,
                false,
                SENT,
                Duration.ofMinutes(10),
                List.of(),
                0);
        return Age.of(ticket, SENT.plus(Duration.parse(waited)));
    }

    @Test
    void turnsAmberAtSixtyPercentAndRedAtTheWholePromise() {
        assertEquals(new Age(Level.NORMAL, "00:00"), after("PT0S"));
        assertEquals(new Age(Level.NORMAL, "05:59"), after("PT5M59.999S"));
        assertEquals(new Age(Level.AMBER, "06:00"), after("PT6M"));
        assertEquals(new Age(Level.AMBER, "09:59"), after("PT9M59.999S"));
        assertEquals(new Age(Level.RED, "10:00"), after("PT10M"));
    }

    @Test
    void countsMinutesPastTheHourAndHoursBeyondTwoDigits() {
        assertEquals("72:05", after("PT1H12M5S").timer());
        assertEquals("99:59", after("PT1H39M59S").timer());
        assertEquals("1 h 40", after("PT1H40M").timer());
        assertEquals("26 h 03", after("PT26H3M9S").timer());
    }

    @Test
    void standsAtZeroWhileTheSendersClockIsAhead() {
        assertEquals(new Age(Level.NORMAL, "00:00"), after("PT-90S"));
    }
}
