package com.intellidine.pos.printing;

import org.jspecify.annotations.Nullable;

/// What a printer says of itself: its answers to DLE EOT 1, 2 and 4, each in a byte.
record PrinterStatus(int printer, int offline, int paper) {
    private static final int IS_OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_AT_PAPER_END = 0x20;
    private static final int NO_PAPER = 0x60;

    /// In every answer bits 1 and 4 are set, 0 and 7 are not. Anything else that comes in is not an answer.
    static boolean isAnswer(int value) {
        return (value & 0x93) == 0x12;
    }

    /// What keeps it from printing and what to do, as the rest of a sentence; null when nothing does.
    @Nullable
    String trouble() {
        if ((paper & NO_PAPER) != 0 || (offline & STOPPED_AT_PAPER_END) != 0) {
            return "is out of paper; put in a new roll and print again.";
        }
        if ((offline & COVER_OPEN) != 0) {
            return "has its cover open; close it and print again.";
        }
        if ((printer & IS_OFFLINE) != 0) {
            return "is offline; see what its lights say and print again.";
        }
        return null;
    }
}
