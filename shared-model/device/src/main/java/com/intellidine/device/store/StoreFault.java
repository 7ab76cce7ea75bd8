package com.intellidine.device.store;

/// What can be the matter with a store. The code is stable: people read it out on the phone.
public enum StoreFault {
    /// Another program has it open.
    LOCKED("S-LOCKED"),
    /// Its bytes are not those of a store.
    DAMAGED("S-DAMAGED"),
    /// It lacks what this device has acknowledged.
    OLDER("S-OLDER"),
    /// It belongs to another device.
    FOREIGN("S-FOREIGN"),
    /// A later version of this program wrote it.
    NEWER("S-NEWER"),
    /// A version from before the first release wrote it, whose events are not read any more.
    OUTDATED("S-OUTDATED"),
    /// Its folder or file may not be used.
    FOLDER("S-FOLDER"),
    /// The disk is full.
    FULL("S-FULL"),
    /// The disk failed in another way.
    DISK("S-DISK"),
    /// What should be stored contradicts what is stored: a bug.
    LOG("S-LOG");

    private final String code;

    StoreFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
