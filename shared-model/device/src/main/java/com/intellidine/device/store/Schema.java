package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.fold.Fold;
import com.intellidine.fold.Table;
import com.intellidine.wire.EventFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Brings a store to the newest version, one step after the other, and says whose store it is.
final class Schema {
    /// There is a `schema-N.sql` for each version from 1 on.
    static final int VERSION = 1;

    private static final String SCHEMA = "schema";
    private static final String GENERATION = "generation";
    private static final String FOLD = "fold";
    private static final String NODE = "node";
    private static final String TENANT = "tenant";
    static final String COPIED = "copied";

    private Schema() {}

    /// @return whether the tables must be folded anew, as they were written by a fold of another version
    static boolean prepare(Handle handle, DeviceIdentity identity, Diagnosis diagnosis) {
        int version = version(handle);
        if (version > VERSION) {
            throw new UnableToOpenStoreException(StoreFault.NEWER, diagnosis.sentence(StoreFault.NEWER));
        }
        for (int next = version + 1; next <= VERSION; next++) {
            handle.createScript(script(next)).execute();
            put(handle, SCHEMA, Integer.toString(next));
        }
        if (version > 0 && !get(handle, GENERATION).equals(Optional.of(Integer.toString(EventFormat.GENERATION)))) {
            throw new UnableToOpenStoreException(StoreFault.OUTDATED, diagnosis.sentence(StoreFault.OUTDATED));
        }
        put(handle, GENERATION, Integer.toString(EventFormat.GENERATION));
        if (!claim(handle, NODE, identity.node().toString())
                || !claim(handle, TENANT, identity.tenant().toString())) {
            throw new UnableToOpenStoreException(StoreFault.FOREIGN, diagnosis.sentence(StoreFault.FOREIGN));
        }
        return !claim(handle, FOLD, Integer.toString(Fold.VERSION));
    }

    /// Empty tables of the newest version, `meta` as well.
    static void createTables(Handle handle) {
        for (int next = 1; next <= VERSION; next++) {
            handle.createScript(script(next)).execute();
        }
    }

    /// Every table of a store.
    static List<String> tables() {
        List<String> tables = new ArrayList<>(List.of("meta", "event", "event_aggregate"));
        Arrays.stream(Table.values()).map(Table::sqlName).forEach(tables::add);
        return tables;
    }

    /// To be called in the transaction that folded the tables anew.
    static void noteFold(Handle handle) {
        put(handle, FOLD, Integer.toString(Fold.VERSION));
    }

    /// That a copy of this device has been at work, which it must not forget when it is started again.
    static void noteCopied(Handle handle) {
        put(handle, COPIED, "yes");
    }

    static boolean copied(Handle handle) {
        return get(handle, COPIED).isPresent();
    }

    /// What `meta` must hold, for the audit.
    static java.util.SortedMap<String, String> expected(DeviceIdentity identity) {
        return new java.util.TreeMap<>(java.util.Map.of(
                SCHEMA, Integer.toString(VERSION),
                GENERATION, Integer.toString(EventFormat.GENERATION),
                FOLD, Integer.toString(Fold.VERSION),
                NODE, identity.node().toString(),
                TENANT, identity.tenant().toString()));
    }

    static boolean exists(Handle handle) {
        return handle.createQuery("""
                        select count(*) from information_schema.tables
                        where table_schema = 'PUBLIC' and table_name = 'META'""").mapTo(Integer.class).one().equals(1);
    }

    private static int version(Handle handle) {
        return exists(handle) ? get(handle, SCHEMA).map(Integer::parseInt).orElse(0) : 0;
    }

    /// Whether the store says so, or says nothing yet and does so from now on.
    private static boolean claim(Handle handle, String name, String text) {
        Optional<String> known = get(handle, name);
        if (known.isEmpty()) {
            put(handle, name, text);
        }
        return known.isEmpty() || known.get().equals(text);
    }

    private static Optional<String> get(Handle handle, String name) {
        return handle.createQuery("select text from meta where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    private static void put(Handle handle, String name, String text) {
        handle.createUpdate("merge into meta (name, text) key (name) values (:name, :text)")
                .bind("name", name)
                .bind("text", text)
                .execute();
    }

    static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream stream = Schema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
