package com.intellidine.server.demo;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Ids;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.server.auth.StaffSessions;
import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.server.sync.Ledger;
import com.intellidine.server.tenant.TenantRegistry;
import com.intellidine.sync.NodeId;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets the demo restaurants up, each once and as a whole. Their passwords are public.
public final class DemoSeed {
    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);

    private static final List<DemoRestaurant> RESTAURANTS =
            List.of(DemoRestaurant.SPICE_ROUTE, DemoRestaurant.BIRYANI_HOUSE);

    private final Tx tx;
    private final Ledger ledger;
    private final TenantRegistry tenants;
    private final StaffSessions sessions;
    private final InstantSource clock;
    private final Ids ids;

    public DemoSeed(
            Tx tx, Ledger ledger, TenantRegistry tenants, StaffSessions sessions, InstantSource clock, Ids ids) {
        this.tx = tx;
        this.ledger = ledger;
        this.tenants = tenants;
        this.sessions = sessions;
        this.clock = clock;
        this.ids = ids;
    }

    public void run() {
        RESTAURANTS.forEach(this::setUp);
    }

    /// Everybody knows the demo's passwords, so nothing may serve its restaurants as if they were real ones.
    ///
    /// @throws UnableToStartException when one of them is there
    public static void insistOnNone(Tx tx, TenantRegistry tenants) {
        boolean found = RESTAURANTS.stream()
                .map(DemoRestaurant::tenant)
                .anyMatch(tenant -> tx.forTenant(
                        tenant, handle -> tenants.serverNode(handle, tenant).isPresent()));
        if (found) {
            throw new UnableToStartException(
                    "This server's data was made by the demo, whose passwords everybody knows: start it with --demo, "
                            + "or name another folder with --data or another database with DATABASE_URL.");
        }
    }

    private void setUp(DemoRestaurant restaurant) {
        boolean added = tx.forTenant(restaurant.tenant(), handle -> {
            if (tenants.serverNode(handle, restaurant.tenant()).isPresent()) {
                return false;
            }
            NodeId self = new NodeId(ids.next());
            tenants.register(handle, restaurant.tenant(), self, clock.instant());
            List<Event> facts = restaurant.setUp(clock.instant());
            ledger.append(handle, restaurant.tenant(), self, facts);
            facts.stream()
                    .filter(StaffEdited.class::isInstance)
                    .map(StaffEdited.class::cast)
                    .forEach(person ->
                            sessions.setPassword(handle, restaurant.tenant(), person.staff(), DemoRestaurant.PASSWORD));
            return true;
        });
        if (added) {
            ledger.announce(restaurant.tenant());
            log.info("demo_restaurant_set_up tenant={}", restaurant.tenant());
        }
    }
}
