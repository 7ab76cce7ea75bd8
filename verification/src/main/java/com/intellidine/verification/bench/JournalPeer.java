package com.intellidine.verification.bench;

import com.intellidine.device.node.Journal;
import com.intellidine.device.store.H2Journal;
import java.nio.file.Path;

/// The terminal's own store.
final class JournalPeer implements CommitPeer {
    private final Journal journal;

    JournalPeer(Path folder) {
        this.journal = H2Journal.open(folder, Workload.identity());
    }

    @Override
    public String name() {
        return "terminal (H2, WRITE_DELAY=0, CHECKPOINT SYNC)";
    }

    @Override
    public void write(Journal.Group group) {
        journal.write(group);
    }

    @Override
    public void close() {
        journal.close();
    }
}
