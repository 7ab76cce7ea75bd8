package com.intellidine.device.store;

import java.io.IOException;

/// Another program has the file of the store open, though not its [StoreLock]: one that looks through it.
final class StoreInUseException extends IOException {
    private static final long serialVersionUID = 1;

    StoreInUseException(String message) {
        super(message);
    }
}
