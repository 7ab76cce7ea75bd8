package com.intellidine.device.sync;

import com.intellidine.sync.Trouble;
import org.jspecify.annotations.Nullable;

/// A call to a peer brought nothing. Its message is a sentence for people.
final class CallFailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    CallFailedException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
