package com.intellidine.server.auth;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.Checksum;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of passwords, sessions and failed attempts.
final class AccountStore {
    record Session(
            TenantId tenant,
            UUID id,
            StaffId staff,
            String role,
            Instant issued,
            Instant expires,
            @Nullable Instant revoked) {
        String checksum() {
            return Checksum.of(tenant.value(), id, staff.value(), role, issued, expires, revoked);
        }
    }

    record Attempts(Instant since, int failures) {}

    void putPassword(Handle handle, TenantId tenant, StaffId staff, String hash) {
        handle.createUpdate("""
                        insert into staff_credential (tenant_id, staff_id, password_hash, checksum)
                        values (:tenant, :staff, :hash, :checksum)
                        on conflict (tenant_id, staff_id) do update set
                            password_hash = excluded.password_hash, checksum = excluded.checksum
                        """)
                .bind("tenant", tenant.value())
                .bind("staff", staff.value())
                .bind("hash", hash)
                .bind("checksum", Checksum.of(tenant.value(), staff.value(), hash))
                .execute();
    }

    Optional<String> passwordHash(Handle handle, TenantId tenant, StaffId staff) {
        return handle.createQuery(
                        "select password_hash from staff_credential where tenant_id = :tenant and staff_id = :staff")
                .bind("tenant", tenant.value())
                .bind("staff", staff.value())
                .mapTo(String.class)
                .findOne();
    }

    void putSession(Handle handle, Session session) {
        handle.createUpdate("""
                        insert into session
                            (tenant_id, session_id, staff_id, role, issued_at, expires_at, revoked_at, checksum)
                        values (:tenant, :id, :staff, :role, :issued, :expires, :revoked, :checksum)
                        on conflict (tenant_id, session_id) do update set
                            revoked_at = excluded.revoked_at, checksum = excluded.checksum
                        """)
                .bind("tenant", session.tenant().value())
                .bind("id", session.id())
                .bind("staff", session.staff().value())
                .bind("role", session.role())
                .bind("issued", utc(session.issued()))
                .bind("expires", utc(session.expires()))
                .bind("revoked", utc(session.revoked()))
                .bind("checksum", session.checksum())
                .execute();
    }

    Optional<Session> session(Handle handle, TenantId tenant, UUID id) {
        return handle.createQuery("""
                        select staff_id, role, issued_at, expires_at, revoked_at from session
                        where tenant_id = :tenant and session_id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map((row, context) -> {
                    @Nullable OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
                    return new Session(
                            tenant,
                            id,
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getString("role"),
                            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            revoked == null ? null : revoked.toInstant());
                })
                .findOne();
    }

    Optional<Attempts> attempts(Handle handle, TenantId tenant, String subject) {
        return handle.createQuery("""
                        select since, failures from login_attempt where tenant_id = :tenant and subject = :subject
                        """)
                .bind("tenant", tenant.value())
                .bind("subject", subject)
                .map((row, context) -> new Attempts(
                        row.getObject("since", OffsetDateTime.class).toInstant(), row.getInt("failures")))
                .findOne();
    }

    void putAttempts(Handle handle, TenantId tenant, String subject, Attempts attempts) {
        handle.createUpdate("""
                        insert into login_attempt (tenant_id, subject, since, failures, checksum)
                        values (:tenant, :subject, :since, :failures, :checksum)
                        on conflict (tenant_id, subject) do update set
                            since = excluded.since, failures = excluded.failures, checksum = excluded.checksum
                        """)
                .bind("tenant", tenant.value())
                .bind("subject", subject)
                .bind("since", utc(attempts.since()))
                .bind("failures", attempts.failures())
                .bind("checksum", Checksum.of(tenant.value(), subject, attempts.since(), attempts.failures()))
                .execute();
    }

    void forgetAttempts(Handle handle, TenantId tenant, String subject) {
        handle.createUpdate("delete from login_attempt where tenant_id = :tenant and subject = :subject")
                .bind("tenant", tenant.value())
                .bind("subject", subject)
                .execute();
    }

    /// One at a time per subject, so that a thousand guesses at once are counted one by one.
    void lockSubject(Handle handle, TenantId tenant, String subject) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 8)) is null")
                .bind("subject", tenant + " " + subject)
                .mapTo(Boolean.class)
                .one();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        // The database would round what is finer, and the checksum cuts it off.
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
