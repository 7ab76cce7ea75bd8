package com.intellidine.kitchen.board;

/// Tells people who are not looking. Never waits and never fails.
public interface Chime {
    Chime SILENT = sound -> {};

    /// What there is to hear, the most important last: of several at once only that one is played.
    enum Sound {
        NEW_TICKET,
        CHANGE,
        VOID
    }

    void play(Sound sound);
}
