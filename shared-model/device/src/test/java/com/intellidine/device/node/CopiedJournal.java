package com.intellidine.device.node;

import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A disk that can be copied as it was after any write, and opened again.
public final class CopiedJournal extends ForwardingJournal {
    private final List<Group> groups = new CopyOnWriteArrayList<>();
    private volatile boolean unreadable;

    public void failToFind() {
        unreadable = true;
    }

    @Override
    public Optional<Held> held(EventHash hash) {
        if (unreadable) {
            throw new IllegalStateException("can't be read");
        }
        return super.held(hash);
    }

    @Override
    public void write(Group group) {
        super.write(group);
        groups.add(group);
    }

    public CopiedJournal after(int writes) {
        CopiedJournal copy = new CopiedJournal();
        groups.subList(0, writes).forEach(copy::write);
        return copy;
    }

    @Override
    public void close() {}
}
