package com.intellidine.server.platform;

/// The server can't start here. Its message is one sentence for the person who started it: what is wrong and what to
/// do.
public final class UnableToStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnableToStartException(String sentence) {
        super(sentence);
    }

    public UnableToStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
