package com.intellidine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.server.platform.UnableToStartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that is not the demo's.
@Timeout(60)
class DemoDataIT {
    @TempDir
    Path folder;

    @Test
    void refusesToServeTheDemosRestaurants() {
        String database;
        try (TestServer demo = TestServer.fresh(null)) {
            database = TestServer.ownerUrl(demo.auditUrl());
        }
        UnableToStartException refused =
                assertThrows(UnableToStartException.class, () -> RunningServer.start(withoutDemo(database)));
        assertTrue(refused.sentence().contains("start it with --demo"), refused::sentence);
    }

    @Test
    void servesAnEmptyDatabase() {
        try (RunningServer server = RunningServer.start(withoutDemo(TestServer.ownerUrl(TestServer.freshDatabase())))) {
            assertEquals("http", Path.of(server.url()).getName(0).toString().replace(":", ""));
        }
    }

    private ServerSettings withoutDemo(String database) {
        ServerSettings demo =
                TestServer.settings(folder, database, TestServer.shared().kafkaServers());
        return new ServerSettings(
                demo.data(),
                demo.address(),
                demo.port(),
                false,
                demo.devices(),
                false,
                demo.secret(),
                demo.databaseUrl(),
                demo.kafkaServers());
    }
}
