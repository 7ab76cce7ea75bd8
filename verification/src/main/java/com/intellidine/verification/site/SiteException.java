package com.intellidine.verification.site;

/// A process of the restaurant did not do what it should. Its message is a sentence.
public final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SiteException(String message) {
        super(message);
    }

    public SiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
