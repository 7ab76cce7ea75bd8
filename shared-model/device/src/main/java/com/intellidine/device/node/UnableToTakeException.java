package com.intellidine.device.node;

/// What another node handed over can't be taken in at the moment, because the log can't be read.
public final class UnableToTakeException extends Exception {
    private static final long serialVersionUID = 1L;

    UnableToTakeException() {
        super("the log can't be read");
    }
}
