package com.intellidine.device.store;

import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;

class InMemoryJournalContractTest implements JournalContract {
    @Override
    public Journal open() {
        return new InMemoryJournal();
    }

    /// Its memory is its disk.
    @Override
    public Journal reopened(Journal journal) {
        return journal;
    }
}
