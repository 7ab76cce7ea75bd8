package com.intellidine.verification.printer;

import java.io.Serial;

/// Bytes that no printer would have understood. The message is a sentence.
public final class PaperException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PaperException(String sentence) {
        super(sentence);
    }
}
