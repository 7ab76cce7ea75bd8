package com.intellidine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.OrderId;
import com.intellidine.server.platform.database.Database;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// With row-level security switched off, the conditions of the code must keep restaurants apart by themselves.
@Timeout(60)
class TwoRestaurantsIT {
    @Test
    void theCodeAloneKeepsThemApart() {
        try (TestServer server = TestServer.fresh(null)) {
            switchRowLevelSecurityOff(server);
            SmallDevice spice = server.enrol(TestServer.SPICE);
            SmallDevice biryani = server.enrol(TestServer.BIRYANI);
            OrderId mine = spice.wholeOrder();
            OrderId foreign = biryani.wholeOrder();
            server.push(spice, spice.texts());
            server.push(biryani, biryani.texts());

            PullAnswer pulled = server.pull(spice, Vector.EMPTY, 500, 0);
            assertFalse(String.join("", pulled.events()).contains(TestServer.BIRYANI.toString()));
            assertEquals(0, pulled.vector().seqOf(biryani.node()));

            Api api = new Api(server).signIn("manager1");
            assertEquals(200, api.get("/api/orders/" + mine).status());
            assertEquals(404, api.get("/api/orders/" + foreign).status());
            for (String path : List.of("/api/orders?limit=100", "/api/orders?cursor=0&limit=100")) {
                Api.Answer listed = api.get(path);
                assertTrue(listed.raw().body().contains(mine.toString()), path);
                assertFalse(listed.raw().body().contains(foreign.toString()), path);
            }
            assertEquals(36, api.get("/api/menu/items").data().path("total").asInt());
            assertEquals(5, api.get("/api/tables").data().size());
            assertEquals(4, api.get("/api/menu/categories").data().size());
            assertEquals(200, api.get("/api/auth/me").status());
        }
    }

    private static void switchRowLevelSecurityOff(TestServer server) {
        Database.forAudit(server.auditUrl())
                .useHandle(handle -> handle.createQuery("select tablename from pg_tables where schemaname = 'public'")
                        .mapTo(String.class)
                        .list()
                        .forEach(table -> handle.execute("alter table " + table + " disable row level security")));
    }
}
