package com.intellidine.device.node;

/// The disk did not take what had to be stored. Its message is a sentence for people.
public final class UnableToWriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnableToWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
