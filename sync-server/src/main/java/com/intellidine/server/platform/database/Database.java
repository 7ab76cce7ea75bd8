package com.intellidine.server.platform.database;

import com.intellidine.server.platform.Checksum;
import com.intellidine.server.platform.UnableToStartException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database, migrated to this program's tables, and one pool for each role that works in it.
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:com/intellidine/server/migrations";

    /// SQLSTATE of "invalid password" and "invalid authorization specification".
    private static final Set<String> REFUSED_SIGN_IN = Set.of("28P01", "28000");

    private static final int SIGN_IN_WAIT_MAX_S = 5;

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final Map<DatabaseRole, HikariDataSource> pools;

    private Database(Map<DatabaseRole, HikariDataSource> pools) {
        this.pools = pools;
    }

    /// Creates the roles where they are missing and migrates the tables as their owner.
    ///
    /// @param secret from which the passwords of the roles are derived, so that all nodes of the server know them
    /// @param generation of the shapes of what this program stores
    /// @throws UnableToStartException when it can't be reached, was migrated by a newer program, or holds another
    ///     generation; then nothing in it was touched
    public static Database open(DatabaseAddress address, String secret, int generation) {
        DataSource owner = address.dataSource();
        try {
            Generation.insist(owner, generation);
            createRoles(address, owner, secret);
            flyway(owner, generation).migrate();
        } catch (SQLException e) {
            throw new UnableToStartException(
                    "The database can't be used (" + e.getMessage()
                            + "): check DATABASE_URL and that its user may create roles.",
                    e);
        } catch (FlywayException e) {
            throw new UnableToStartException(
                    "The tables of the database are not those of this version: " + firstLine(e)
                            + " Use the program that wrote them, or another database.",
                    e);
        }
        Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            pools.put(role, pool(address, role, secret));
        }
        return new Database(pools);
    }

    static Flyway flyway(DataSource owner, int generation) {
        return Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("generation", Integer.toString(generation)))
                .locations(MIGRATIONS)
                .cleanDisabled(true)
                .load();
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown.");
    }

    /// A role that signs in with its password is left alone: other nodes of the server may be using it.
    private static void createRoles(DatabaseAddress address, DataSource owner, String secret) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                boolean exists = exists(connection, role);
                if (exists && signsIn(address, role, secret)) {
                    continue;
                }
                if (exists) {
                    log.warn("database_role_password_changed role={}: JWT_SECRET is another than before", role);
                }
                String action = exists ? "alter" : "create";
                // A role's name and password can't be bound; both are made of letters, digits and underscores here.
                statement.execute(
                        action + " role " + role.sqlName() + " login password '" + password(role, secret) + "'");
            }
        }
    }

    /// @throws UnableToStartException when somebody has given the role the power to see every restaurant
    private static boolean exists(Connection connection, DatabaseRole role) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select rolsuper or rolbypassrls from pg_roles where rolname = ?")) {
            query.setString(1, role.sqlName());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return false;
                }
                if (found.getBoolean(1)) {
                    throw new UnableToStartException("The database role " + role.sqlName()
                            + " may see every restaurant: take SUPERUSER and BYPASSRLS from it.");
                }
                return true;
            }
        }
    }

    /// @throws SQLException when it could not be tried
    private static boolean signsIn(DatabaseAddress address, DatabaseRole role, String secret) throws SQLException {
        try (Connection tried = address.dataSource(role, password(role, secret)).getConnection()) {
            return tried.isValid(SIGN_IN_WAIT_MAX_S);
        } catch (SQLException e) {
            if (REFUSED_SIGN_IN.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw e;
        }
    }

    private static String password(DatabaseRole role, String secret) {
        return Checksum.sha256("database role " + role.sqlName() + " of " + secret);
    }

    private static HikariDataSource pool(DatabaseAddress address, DatabaseRole role, String secret) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address.dataSource(role, password(role, secret)));
        config.setPoolName(role.sqlName());
        config.setMaximumPoolSize(role.connectionsMax());
        config.setMinimumIdle(Math.min(2, role.connectionsMax()));
        // Jdbi begins and ends transactions itself; it takes a connection without autocommit for one in the midst of a
        // transaction of someone else's, and would commit nothing.
        config.setAutoCommit(true);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    /// The one door of the application.
    public Tx tx() {
        return new Tx(jdbi(DatabaseRole.APP));
    }

    /// For what has to look at all restaurants; its role sees only the columns that it needs.
    public Jdbi jdbi(DatabaseRole role) {
        HikariDataSource pool = pools.get(role);
        if (pool == null) {
            throw new IllegalStateException("no pool for " + role);
        }
        return jdbi(pool);
    }

    /// For the audit, which looks at everything; a role that sees every row signs in with this URL.
    public static Jdbi forAudit(String jdbcUrl) {
        return jdbi(new DatabaseAddress(jdbcUrl, null, null).dataSource());
    }

    static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    /// Whether it answers at this moment.
    public boolean answers() {
        try {
            return jdbi(DatabaseRole.HEALTH)
                    .inTransaction(handle -> handle.createQuery("select true")
                            .mapTo(Boolean.class)
                            .one());
        } catch (JdbiException e) {
            log.warn("database_does_not_answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
