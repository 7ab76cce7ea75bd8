package com.intellidine.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.TenantId;
import com.intellidine.fold.Table;
import com.intellidine.server.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The catalogue itself is asked, so that a table of tomorrow is held to the same rules.
@Timeout(60)
class IsolationIT {
    private static final Set<String> WITHOUT_TENANT = Set.of("flyway_schema_history");

    private final TestServer server = TestServer.shared();
    private final Jdbi all = Database.forAudit(server.auditUrl());
    private final Database database = server.bean(Database.class);

    private List<String> strings(String query) {
        return all.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private List<String> tables() {
        return strings("select tablename from pg_tables where schemaname = 'public' order by 1").stream()
                .filter(table -> !WITHOUT_TENANT.contains(table))
                .toList();
    }

    @Test
    void everyTableHasTheTenantFirst() {
        assertEquals(tables(), strings("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'tenant_id' and ordinal_position = 1
                            and is_nullable = 'NO' order by 1
                        """));
    }

    @Test
    void everyKeyBeginsWithTheTenant() {
        assertEquals(List.of(), strings("""
                        select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                        join pg_namespace n on n.oid = c.connamespace
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        left join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
                        where n.nspname = 'public' and c.contype in ('p', 'u', 'f')
                            and c.conrelid::regclass::text <> 'flyway_schema_history'
                            and (a.attname <> 'tenant_id' or coalesce(f.attname, 'tenant_id') <> 'tenant_id')
                        """));
    }

    @Test
    void rowLevelSecurityIsForcedWithOnePolicyBothWays() {
        assertEquals(tables(), strings("""
                        select c.relname from pg_class c
                        join pg_policy p on p.polrelid = c.oid and p.polname = 'tenant_only'
                        where c.relrowsecurity and c.relforcerowsecurity
                            and p.polqual is not null and p.polwithcheck is not null and p.polcmd = '*'
                            and p.polroles = array['intellidine_app'::regrole::oid]
                        order by 1
                        """));
    }

    @Test
    void noOtherWayRoundExists() {
        assertEquals(
                List.of(),
                strings(
                        "select rolname from pg_roles where rolname in"
                                + " ('intellidine_app', 'intellidine_door', 'intellidine_relay') and (rolsuper or rolbypassrls)"));
        assertEquals(
                List.of(),
                strings("select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname = 'public' and p.prosecdef"));
        assertEquals(List.of(), strings("select viewname from pg_views where schemaname = 'public'"));
        assertEquals(
                List.of(),
                strings("select tablename from pg_tables where schemaname = 'public'"
                        + " and tableowner <> 'intellidine_owner'"));
    }

    /// The query has no condition at all, so what keeps the rows apart is the database.
    @Test
    void theDatabaseAloneShowsNoForeignRow() {
        for (String table : tables()) {
            database.tx()
                    .useTenant(
                            TestServer.SPICE,
                            handle -> assertEquals(
                                    List.of(),
                                    handle.createQuery("select tenant_id from " + table)
                                            .mapTo(UUID.class)
                                            .filter(tenant -> !tenant.equals(TestServer.SPICE.value()))
                                            .list(),
                                    table));
            assertEquals(0L, rowsFor(new TenantId(UUID.randomUUID()), table), table);
        }
        assertTrue(rowsFor(TestServer.BIRYANI, "menu_items") > 0);
    }

    private long rowsFor(TenantId tenant, String table) {
        return database.tx()
                .forTenant(
                        tenant,
                        handle -> handle.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void withoutARestaurantEveryTableRefuses() {
        Jdbi app = database.jdbi(DatabaseRole.APP);
        for (String table : tables()) {
            assertThrows(
                    JdbiException.class,
                    () -> app.useTransaction(handle -> handle.createQuery("select count(*) from " + table)
                            .mapTo(Long.class)
                            .one()),
                    table);
        }
    }

    @Test
    void noRowOfAnotherRestaurantCanBeWritten() {
        assertThrows(
                JdbiException.class,
                () -> database.tx()
                        .useTenant(
                                TestServer.SPICE,
                                handle -> handle.execute(
                                        "insert into login_attempt values (?, 'x', now(), 1, 'x')",
                                        TestServer.BIRYANI.value())));
    }

    @Test
    void factsCanNeitherBeChangedNorDeleted() {
        for (String statement : List.of(
                "update event set text = 'x'", "delete from event", "delete from event_aggregate", "truncate event")) {
            assertThrows(
                    JdbiException.class,
                    () -> database.tx().useTenant(TestServer.SPICE, handle -> handle.execute(statement)),
                    statement);
        }
    }

    @Test
    void tablesOfFoldsHaveTheColumnsThatTheFoldsWrite() {
        for (Table table : Table.values()) {
            List<String> expected = new ArrayList<>(table.columns());
            expected.addFirst("tenant_id");
            assertEquals(
                    expected,
                    strings("select column_name from information_schema.columns where table_schema = 'public'"
                            + " and table_name = '" + table.sqlName() + "' order by ordinal_position"));
        }
    }
}
