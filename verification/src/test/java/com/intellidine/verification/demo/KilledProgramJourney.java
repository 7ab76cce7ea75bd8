package com.intellidine.verification.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.verification.audit.SiteAudit;
import com.intellidine.verification.site.AckLog;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each program of the restaurant is killed in the middle of its work and started again while the others go on.
@Timeout(600)
class KilledProgramJourney {
    @TempDir
    Path folder;

    @Test
    void goesOnWhereEachProgramWasKilled() {
        Site site = Site.prepare(
                folder, DemoRestaurant.SPICE_ROUTE.tenant(), Ports.free(1).getFirst(), List.of());
        try (RunningSite running = new RunningSite(site, Distribution.find(), (device, ack) -> {})) {
            serve(new Screens(running));
        }
        SiteAudit.Report report = SiteAudit.check(folder);
        assertEquals(List.of(), report.findings());
        assertEquals(2, report.bills().size());
        assertEquals(2, report.payments().size());
        assertFalse(AckLog.read(folder).isEmpty());
    }

    private static void serve(Screens screens) {
        Child server = screens.server();
        Script till2 = screens.terminal("till-2");
        Script kitchen = screens.kitchen();

        // A terminal, with dishes on an order that is not sent yet.
        Script killed = screens.terminal("till-1");
        killed.signIn("waiter1", "3333").tap("table-3", "category-Sides", "dish-BN", "category-Main_Course", "dish-BC");
        killed.reads(DinnerService.EVERYWHERE).kill();
        Script till1 = screens.terminal("till-1").signIn("waiter1", "3333").tap("table-3");
        till1.sees("line-1").tap("send");

        // The kitchen display, with a ticket of which one dish is done.
        String ticket = kitchen.awaitFirst("ticket-");
        String number = ticket.substring("ticket-".length());
        kitchen.tap("line-" + number + "-0");
        till1.reads("Done in the kitchen").reads(DinnerService.EVERYWHERE);
        kitchen.kill();
        Script again = screens.kitchen();
        assertEquals(ticket, again.awaitFirst("ticket-"));
        again.doubleTap("head-" + number).seesNoMore(ticket);

        // The server's JVM, whose PostgreSQL lives on, while another table orders.
        server.kill();
        till2.signIn("manager1", "1111").reads("Offline");
        till2.tap("table-5", "category-Sides", "dish-BN", "send");
        number = again.awaitFirst("ticket-").substring("ticket-".length());
        again.doubleTap("head-" + number).seesNoMore("ticket-" + number);

        // The other terminal, at the moment at which it takes the money.
        till2.tap("bill-and-pay").sees("exact").tap("exact", "take-cash").kill();
        screens.server();
        till2 = screens.terminal("till-2").signIn("manager1", "1111").tap("table-5");
        if (!till2.has("seat")) {
            till2.tap("bill-and-pay")
                    .sees("exact")
                    .tap("exact", "take-cash")
                    .sees("done")
                    .tap("done");
        } else {
            till2.tap("back");
        }
        till1.tap("bill-and-pay")
                .sees("exact")
                .tap("exact", "take-cash")
                .sees("done")
                .tap("done");
        till1.sees("table-1").reads(DinnerService.EVERYWHERE);
        till2.sees("table-1").reads(DinnerService.EVERYWHERE);
        assertTrue(again.first("ticket-").isEmpty());
    }
}
