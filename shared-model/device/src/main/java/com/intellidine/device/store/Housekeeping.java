package com.intellidine.device.store;

import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives space back while the store is open. H2 does that in a thread of its own, which `WRITE_DELAY=0` switches off;
/// without it the file was measured to grow by 18 KB with each group for as long as the program runs. Here it runs on
/// the thread that writes, between two groups, so that what it moves is synced by the next one.
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int EVERY_GROUPS = 256;
    private static final int FILL_RATE_PERCENT = 50;

    /// Some milliseconds of work.
    private static final int BYTES_MAX = 1 << 20;

    private int groups;

    /// After each group that is on the disk. A failure here fails no group: the next write meets it as well.
    void groupIsDurable(Handle handle) {
        if (++groups % EVERY_GROUPS != 0) {
            return;
        }
        try {
            JdbcConnection connection = handle.getConnection().unwrap(JdbcConnection.class);
            if (connection.getSession() instanceof SessionLocal session) {
                MVStore store = session.getDatabase().getStore().getMvStore();
                store.compact(FILL_RATE_PERCENT, BYTES_MAX);
            }
        } catch (SQLException | MVStoreException e) {
            LOG.warn("compacting failed", e);
        }
    }
}
