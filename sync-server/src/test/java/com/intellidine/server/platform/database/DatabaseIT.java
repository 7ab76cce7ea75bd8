package com.intellidine.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.server.Api;
import com.intellidine.server.SmallDevice;
import com.intellidine.server.TestServer;
import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DatabaseIT {
    private final TestServer server = TestServer.shared();

    @Test
    void saysThatItIsHealthyWhileDevicesUseEveryConnectionOfTheirs() {
        whileAllAreInUse(
                DatabaseRole.DOOR,
                () -> assertEquals(200, new Api(server).get("/health").status()));
    }

    @Test
    void servesDevicesWhileQuestionsForItsHealthHang() {
        SmallDevice device = server.enrol(TestServer.SPICE);
        device.open();
        whileAllAreInUse(DatabaseRole.HEALTH, () -> {
            assertEquals(1, server.push(device, device.texts()).vector().seqOf(device.node()));
            assertEquals(1, server.pull(device, Vector.EMPTY, 1, 0).events().size());
        });
    }

    private void whileAllAreInUse(DatabaseRole role, Runnable work) {
        List<Handle> held = new ArrayList<>();
        try {
            for (int i = 0; i < role.connectionsMax(); i++) {
                held.add(server.bean(Database.class).jdbi(role).open());
            }
            work.run();
        } finally {
            held.forEach(Handle::close);
        }
    }

    @Test
    void leavesPasswordsOfRolesAloneThatHold() {
        List<String> before = passwords();
        TestServer.fresh(null).close();
        assertEquals(before, passwords());
    }

    private List<String> passwords() {
        return Database.forAudit(server.auditUrl())
                .withHandle(handle -> handle.createQuery("select rolname || coalesce(rolpassword, '') from pg_authid"
                                + " where rolname like 'intellidine%' order by 1")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void refusesADatabaseOfAnotherGenerationAndLeavesItAlone() {
        Jdbi auditor = Database.forAudit(server.auditUrl());
        DatabaseAddress address = new DatabaseAddress(server.auditUrl(), null, null);
        for (@Nullable String said : Arrays.asList("generation " + (EventFormat.GENERATION - 1), null)) {
            auditor.useHandle(handle -> {
                try {
                    handle.execute("comment on table event is " + (said == null ? "null" : "'" + said + "'"));
                    UnableToStartException refused = assertThrows(
                            UnableToStartException.class,
                            () -> Database.open(address, "secret", EventFormat.GENERATION)
                                    .close());
                    assertTrue(refused.sentence().startsWith("This server's data was written by another version"));
                } finally {
                    handle.execute("comment on table event is 'generation " + EventFormat.GENERATION + "'");
                }
            });
        }
        assertEquals(List.of(), MigrationAudit.findings(server.auditUrl(), EventFormat.GENERATION));
    }

    @Test
    void letsNobodyIntoTheEmbeddedDatabaseWithoutItsPassword() {
        for (String user : List.of("postgres", "intellidine_owner", "intellidine_app")) {
            String url = server.auditUrl().replaceFirst("\\?.*", "?user=" + user + "&password=guessed");
            SQLException refused = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(url).close());
            assertEquals("28P01", refused.getSQLState());
        }
    }
}
