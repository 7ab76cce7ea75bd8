package com.intellidine.server.platform.database;

/// Who works in the database. None owns a table, is a superuser or bypasses row-level security.
public enum DatabaseRole {
    /// The application; sees one restaurant per transaction.
    APP("intellidine_app", 20, 10),
    /// Finds out whose device knocks and which log has grown; sees those columns alone.
    DOOR("intellidine_door", 4, 10),
    /// Asks whether the database answers, and sees nothing. Whoever asks that often must hold up nobody else.
    HEALTH("intellidine_health", 1, 10),
    /// Empties the outbox; keeps its transaction open while the broker confirms.
    RELAY("intellidine_relay", 1, 120);

    private final String sqlName;
    private final int connectionsMax;
    private final int idleMaxSeconds;

    DatabaseRole(String sqlName, int connectionsMax, int idleMaxSeconds) {
        this.sqlName = sqlName;
        this.connectionsMax = connectionsMax;
        this.idleMaxSeconds = idleMaxSeconds;
    }

    public String sqlName() {
        return sqlName;
    }

    int connectionsMax() {
        return connectionsMax;
    }

    int idleMaxSeconds() {
        return idleMaxSeconds;
    }
}
