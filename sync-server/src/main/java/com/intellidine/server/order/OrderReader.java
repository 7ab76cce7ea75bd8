package com.intellidine.server.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.pricing.Terms;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.server.platform.web.Page;
import com.intellidine.server.sync.Ledger;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Orders as the API shows them.
final class OrderReader {
    private final Tx tx;
    private final Ledger ledger;
    private final InstantSource clock;
    private final OrderStore store = new OrderStore();

    OrderReader(Tx tx, Ledger ledger, InstantSource clock) {
        this.tx = tx;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param cursor hand it back to get what changes after these
    record ChangedOrders(List<OrderAnswer> items, String cursor) {}

    Page<OrderAnswer> find(TenantId tenant, OrderStore.Filter filter, Page.Wanted wanted) {
        return tx.snapshotForTenant(
                tenant,
                handle -> wanted.of(
                        answers(
                                handle,
                                tenant,
                                store.find(handle, tenant, filter, wanted.limit(), wanted.offset()).stream()
                                        .map(AggregateId::of)
                                        .toList()),
                        store.count(handle, tenant, filter)));
    }

    Optional<OrderAnswer> order(TenantId tenant, OrderId id) {
        return tx.snapshotForTenant(
                tenant,
                handle -> answers(handle, tenant, List.of(AggregateId.of(id))).stream()
                        .findFirst());
    }

    /// Orders that changed after a cursor, waiting for one when there is none.
    ChangedOrders changes(TenantId tenant, long cursor, int limit, Duration wait) throws InterruptedException {
        Ledger.Changes changes = ledger.changesSince(tenant, AggregateId.Kind.ORDER, cursor, limit, wait);
        return new ChangedOrders(
                tx.snapshotForTenant(
                        tenant, handle -> answers(handle, tenant, shownIn(handle, tenant, changes.aggregates()))),
                Long.toString(changes.position()));
    }

    /// With those that show lines of the ones that changed: something changed in them too.
    private List<AggregateId> shownIn(Handle handle, TenantId tenant, List<AggregateId> changed) {
        Set<AggregateId> all = new LinkedHashSet<>(changed);
        ledger.states(handle, tenant, changed).values().forEach(state -> {
            if (state instanceof Order order) {
                order.hosts().forEach(host -> all.add(AggregateId.of(host)));
            }
        });
        return List.copyOf(all);
    }

    private List<OrderAnswer> answers(Handle handle, TenantId tenant, List<AggregateId> orders) {
        AggregateId restaurant = AggregateId.of(tenant);
        Terms terms = Terms.of(
                (Restaurant) ledger.states(handle, tenant, List.of(restaurant)).get(restaurant),
                ledger.all(handle, tenant, AggregateId.Kind.DISCOUNT_RULE).stream()
                        .map(DiscountRule.class::cast)
                        .toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), terms.zone());
        return ledger.tabs(handle, tenant, orders).stream()
                .map(tab -> OrderAnswer.of(tab, terms, today))
                .toList();
    }
}
