package com.intellidine.server.platform.stream;

import com.intellidine.domain.common.TenantId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The table of messages that still have to reach the broker.
public final class OutboxStore {
    /// Any two numbers that no other lock of this database uses.
    private static final int LOCK_SPACE = 7;

    private static final int RELAY_LOCK = 1;

    record Waiting(UUID tenant, OutboxMessage message) {}

    /// Adds messages in the transaction of their facts.
    public void add(Handle handle, TenantId tenant, List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into outbox (tenant_id, position, part, topic, key, payload)
                values (:tenant, :position, :part, :topic, :key, :payload)
                """)) {
            for (OutboxMessage message : messages) {
                batch.bind("tenant", tenant.value())
                        .bind("position", message.position())
                        .bind("part", message.part())
                        .bind("topic", message.topic())
                        .bind("key", message.key())
                        .bind("payload", message.payload())
                        .add();
            }
            batch.execute();
        }
    }

    /// Whether this transaction is the one relay of all nodes, until it ends.
    boolean tryLock(Handle handle) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:space, :lock)")
                .bind("space", LOCK_SPACE)
                .bind("lock", RELAY_LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    List<Waiting> oldest(Handle handle, int limit) {
        return handle.createQuery("""
                        select tenant_id, position, part, topic, key, payload
                        from outbox where not refused order by tenant_id, position, part limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new Waiting(
                        row.getObject("tenant_id", UUID.class),
                        new OutboxMessage(
                                row.getLong("position"),
                                row.getInt("part"),
                                row.getString("topic"),
                                row.getString("key"),
                                row.getString("payload"))))
                .list();
    }

    void delete(Handle handle, List<Waiting> told) {
        each(handle, "delete from outbox where tenant_id = :tenant and position = :position and part = :part", told);
    }

    /// They stay where they are, for people to look at, and are not sent again.
    void markRefused(Handle handle, List<Waiting> refused) {
        each(handle, """
                update outbox set refused = true
                where tenant_id = :tenant and position = :position and part = :part
                """, refused);
    }

    private static void each(Handle handle, String statement, List<Waiting> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            for (Waiting waiting : messages) {
                batch.bind("tenant", waiting.tenant())
                        .bind("position", waiting.message().position())
                        .bind("part", waiting.message().part())
                        .add();
            }
            batch.execute();
        }
    }
}
