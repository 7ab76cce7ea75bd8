package com.intellidine.device.identity;

/// Who this device is can't be read or kept. Its message is a sentence for people, with a stable fault code at its end.
public final class UnableToReadIdentityException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    UnableToReadIdentityException(String code, String sentence) {
        super(sentence + " (" + code + ")");
        this.code = code;
    }

    UnableToReadIdentityException(String code, String sentence, Throwable cause) {
        super(sentence + " (" + code + ")", cause);
        this.code = code;
    }

    /// `I-MISSING`, `I-BAD` or `I-DISK`.
    public String code() {
        return code;
    }
}
