package com.intellidine.verification.bench;

import com.intellidine.device.node.Journal.Group;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.fold.Table;
import com.intellidine.sync.LogEntry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Another embedded database that does the same work for each group: the event, its aggregate, and the rows of its
/// state written anew, in one transaction that is on the disk when it returns.
final class JdbcPeer implements CommitPeer {
    private final String name;
    private final Connection connection;
    private final PreparedStatement event;
    private final PreparedStatement link;
    private final Map<Table, PreparedStatement> inserts = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> deletes = new EnumMap<>(Table.class);
    private int position;

    /// @param setUp statements that make commits durable, run before anything else
    JdbcPeer(String name, String url, List<String> setUp, String textType) throws SQLException {
        this.name = name;
        this.connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String sql : setUp) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
        createTables(textType);
        this.event = connection.prepareStatement("insert into \"event\" values (?, ?, ?, ?, ?, ?, ?)");
        this.link = connection.prepareStatement("insert into \"event_aggregate\" values (?, ?)");
        for (Table table : Table.values()) {
            String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
            inserts.put(
                    table,
                    connection.prepareStatement("insert into \"" + table.sqlName() + "\" values (" + marks + ")"));
            deletes.put(
                    table,
                    connection.prepareStatement(
                            "delete from \"" + table.sqlName() + "\" where \"" + table.ownerColumn() + "\" = ?"));
        }
        connection.commit();
    }

    private void createTables(String textType) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table \"event\" (\"position\" bigint not null primary key, \"node\" varchar(36),"
                    + " \"seq\" bigint, \"hash\" varchar(64), \"version\" bigint, \"type\" varchar(120), \"text\" "
                    + textType + ")");
            statement.execute("create unique index event_hash on \"event\" (\"hash\")");
            statement.execute("create unique index event_seq on \"event\" (\"node\", \"seq\")");
            statement.execute("create table \"event_aggregate\" (\"aggregate\" varchar(60) not null,"
                    + " \"position\" bigint not null, primary key (\"aggregate\", \"position\"))");
            for (Table table : Table.values()) {
                String columns = table.columns().stream()
                        .map(column -> "\"" + column + "\" varchar(300)")
                        .collect(Collectors.joining(", "));
                statement.execute("create table \"" + table.sqlName() + "\" (" + columns + ")");
                statement.execute("create index " + table.sqlName() + "_owner on \"" + table.sqlName() + "\" (\""
                        + table.ownerColumn() + "\")");
            }
        }
        connection.commit();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(Group group) throws SQLException {
        for (LogEntry entry : group.entries()) {
            position++;
            bind(
                    event,
                    List.of(
                            position,
                            entry.envelope().node().toString(),
                            entry.envelope().seq(),
                            entry.hash().hex(),
                            entry.envelope().version(),
                            entry.envelope().type(),
                            entry.text()));
            event.executeUpdate();
            for (String aggregate : entry.envelope().aggregates()) {
                bind(link, List.of(aggregate, position));
                link.executeUpdate();
            }
        }
        for (var changed : group.states().entrySet()) {
            AggregateId owner = AggregateId.parse(changed.getKey()).orElseThrow();
            rewrite(Rows.of(owner, changed.getValue(), id -> null));
        }
        connection.commit();
    }

    /// As on the terminal, every table that an order can have rows in is cleared of it first.
    private void rewrite(List<Row> rows) throws SQLException {
        Object owner = String.valueOf(rows.getFirst().values().getFirst());
        for (Table table : Rows.tables(AggregateId.Kind.ORDER)) {
            PreparedStatement delete = Objects.requireNonNull(deletes.get(table));
            bind(delete, List.of(owner));
            delete.executeUpdate();
        }
        for (Row row : rows) {
            PreparedStatement insert = Objects.requireNonNull(inserts.get(row.table()));
            for (int i = 0; i < row.values().size(); i++) {
                insert.setString(i + 1, String.valueOf(row.values().get(i)));
            }
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
