package com.intellidine.kitchen.board;

import java.time.Duration;
import java.time.Instant;

/// How long a ticket has waited, measured against what the guest was promised.
///
/// @param timer `09:05`; from 100 minutes on `1 h 40`
public record Age(Level level, String timer) {
    /// What the head of a card shows in colour.
    public enum Level {
        NORMAL,
        AMBER,
        RED
    }

    private static final int AMBER_FROM_PERCENT = 60;
    private static final int MINUTES_SHOWN_MAX = 99;

    public static Age of(BoardTicket ticket, Instant now) {
        Duration waited = waited(ticket.sent(), now);
        return new Age(level(waited, ticket.promised()), timer(waited));
    }

    /// Never below zero: the clock of the device that sent it may run ahead of ours.
    static Duration waited(Instant sent, Instant now) {
        Duration waited = Duration.between(sent, now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    private static Level level(Duration waited, Duration promised) {
        if (waited.compareTo(promised) >= 0) {
            return Level.RED;
        }
        return waited.multipliedBy(100).compareTo(promised.multipliedBy(AMBER_FROM_PERCENT)) >= 0
                ? Level.AMBER
                : Level.NORMAL;
    }

    private static String timer(Duration waited) {
        return waited.toMinutes() > MINUTES_SHOWN_MAX
                ? waited.toHours() + " h " + twoDigits(waited.toMinutesPart())
                : twoDigits(waited.toMinutes()) + ":" + twoDigits(waited.toSecondsPart());
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
