package com.intellidine.pos.printing;

import java.io.Serial;

/// A slip did not come out. The message is one sentence for people: what happened and what to do.
public final class UnableToPrintException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public UnableToPrintException(String sentence) {
        super(sentence);
    }

    UnableToPrintException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// What happened and what to do.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
