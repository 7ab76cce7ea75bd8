package com.intellidine.device.store;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/// Where a device's store lies and how H2 opens it.
final class StoreFile {
    private static final String NAME = "store";
    private static final String REWRITTEN = "store-rewritten";
    private static final String SUFFIX = ".mv.db";

    /// H2's file system over asynchronous channels. One of the usual kind is closed by Java when a thread that reads
    /// is interrupted, which is how links are told to end, and the channel is that of the whole store.
    static final String SCHEME = "async:";

    /// What every opening has in common.
    /// - `CACHE_SIZE` (KiB) bounds memory: a whole terminal must stay under 300 MB.
    /// - `DB_CLOSE_ON_EXIT=FALSE`: the node closes the store after its last event; H2's own hook would come first.
    /// - `TRACE_LEVEL_FILE=0`: a trace beside the store would hold people's data; faults go to the log.
    /// - `QUERY_CACHE_SIZE`: more than the number of statements there are, so that none is parsed twice.
    private static final String COMMON =
            ";CACHE_SIZE=8192;QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /// - `PAGE_SIZE`: each commit rewrites a path of pages in every index it touches. With 1 KiB instead of 4
    ///   it writes 18 KB instead of 38, at the same speed.
    /// - `REUSE_SPACE=FALSE`: after a kill H2 finds its latest state by following its chunks from an older one.
    ///   Where it may write over a chunk that was replaced, it was seen to cut that chain and to open the file at
    ///   an older state, without acknowledged events (2.5.252: a clean end, a start, some seconds, a few events,
    ///   a kill). So the file only grows, and [StoreRewrite] makes it small.
    /// - `MAX_COMPACT_TIME=0`: nor is anything moved at a clean end, which so takes no time.
    /// - Left out, as they changed nothing beyond the noise: `COMPRESS`, larger caches.
    private static final String APPENDED = ";PAGE_SIZE=1024;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";

    /// A commit goes to the operating system at once, as one chunk, and by the thread that commits: no other thread of
    /// H2 ever writes. That survives `kill -9`; a power cut is survived by the `CHECKPOINT SYNC` after each group.
    /// It adds a sync and no second chunk.
    private static final String DURABLE = APPENDED + ";WRITE_DELAY=0";

    private StoreFile() {}

    static Path path(Path dir) {
        return dir.resolve(NAME + SUFFIX);
    }

    /// What is to take the store's place. Left over after a kill, it is worth nothing.
    static Path rewritten(Path dir) {
        return dir.resolve(REWRITTEN + SUFFIX);
    }

    static Jdbi durable(Path dir) {
        return durable(SCHEME, dir);
    }

    /// @param scheme of a file system known to H2
    static Jdbi durable(String scheme, Path dir) {
        return open(scheme, dir, NAME, COMMON + DURABLE);
    }

    /// As H2 comes out of the box, which loses acknowledged commits: only for the test that shows it.
    static Jdbi asH2ComesOutOfTheBox(Path dir) {
        return open(SCHEME, dir, NAME, "");
    }

    /// With H2 writing over what it has replaced, which loses acknowledged commits: only for the test that shows it.
    static Jdbi writtenOver(Path dir, int retentionMs) {
        return open(SCHEME, dir, NAME, COMMON + ";WRITE_DELAY=0;PAGE_SIZE=1024;RETENTION_TIME=" + retentionMs);
    }

    /// Of a store that nobody has open. Writes nothing to it.
    static Jdbi readOnly(Path dir) {
        return readOnly(SCHEME, dir);
    }

    /// For the one who fills it: what is in it counts only when it is closed, so each commit need not reach the disk.
    static Jdbi filling(String scheme, Path dir) {
        return open(scheme, dir, REWRITTEN, COMMON + APPENDED);
    }

    static Jdbi filled(String scheme, Path dir) {
        return readOnly(scheme, dir, REWRITTEN);
    }

    static Jdbi readOnly(String scheme, Path dir) {
        return readOnly(scheme, dir, NAME);
    }

    private static Jdbi readOnly(String scheme, Path dir, String name) {
        return open(scheme, dir, name, COMMON + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    }

    private static Jdbi open(String scheme, Path dir, String name, String settings) {
        JdbcDataSource source = new JdbcDataSource();
        // H2 takes absolute paths only, and ends a path at a semicolon.
        String file = dir.toAbsolutePath().resolve(name).toString().replace(";", "\\;");
        source.setURL("jdbc:h2:" + scheme + file + settings);
        source.setUser("sa");
        source.setPassword("");
        return Jdbi.create(source);
    }
}
