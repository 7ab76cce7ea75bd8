package com.intellidine.verification.bench;

import com.intellidine.device.node.Journal.Group;
import java.sql.SQLException;

/// A store that is measured: it takes a group and returns when the group is on the disk.
interface CommitPeer extends AutoCloseable {
    String name();

    /// @throws SQLException when the store can't take it
    void write(Group group) throws SQLException;

    @Override
    void close() throws SQLException;
}
