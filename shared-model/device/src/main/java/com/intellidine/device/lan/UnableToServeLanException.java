package com.intellidine.device.lan;

/// The other devices can't ask this one for anything. Its message is a sentence for people.
public final class UnableToServeLanException extends Exception {
    private static final long serialVersionUID = 1;

    UnableToServeLanException(String message, Throwable cause) {
        super(message, cause);
    }

    UnableToServeLanException(String message) {
        super(message);
    }
}
