package com.intellidine.device.store;

/// A store could not be opened or read. Its message is a sentence for people, with the code of the fault at its end.
public final class UnableToOpenStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final StoreFault fault;

    UnableToOpenStoreException(StoreFault fault, String sentence) {
        super(sentence + " (" + fault.code() + ")");
        this.fault = fault;
    }

    UnableToOpenStoreException(StoreFault fault, String sentence, Throwable cause) {
        super(sentence + " (" + fault.code() + ")", cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }

    public String code() {
        return fault.code();
    }
}
