package com.intellidine.server.platform.database;

import com.intellidine.server.platform.UnableToStartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// Which generation of shapes a database holds. It stands as a comment on the table of the log, where the migration
/// that made the tables wrote it, and nothing writes it again.
public final class Generation {
    private static final String SAID = "select obj_description(to_regclass('public.event')::oid, 'pg_class')";

    private Generation() {}

    /// What a database says; empty when it does not.
    public static Optional<String> of(Handle handle) {
        return handle.createQuery(SAID).mapTo(String.class).findOne();
    }

    static String text(int generation) {
        return "generation " + generation;
    }

    /// @throws UnableToStartException when there are tables of another generation
    static void insist(DataSource owner, int generation) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select to_regclass('public.event') is not null, (" + SAID + ")");
                ResultSet found = query.executeQuery()) {
            found.next();
            if (found.getBoolean(1) && !text(generation).equals(found.getString(2))) {
                throw new UnableToStartException(
                        "This server's data was written by another version of the program, whose events this one can't "
                                + "read: start that version again, or name another folder with --data or another "
                                + "database with DATABASE_URL.");
            }
        }
    }

    /// A sentence when a database does not hold this generation.
    public static Optional<String> finding(Handle handle, int generation) {
        return of(handle).equals(Optional.of(text(generation)))
                ? Optional.empty()
                : Optional.of("Table event does not say that it holds " + text(generation) + ".");
    }
}
