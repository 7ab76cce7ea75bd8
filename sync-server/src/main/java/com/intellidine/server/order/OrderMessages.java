package com.intellidine.server.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderStatus;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.stock.Change;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.pricing.Terms;
import com.intellidine.server.platform.stream.OutboxMessage;
import com.intellidine.server.platform.stream.OutboxRelay;
import com.intellidine.server.platform.stream.OutboxStore;
import com.intellidine.server.sync.LogListener;
import com.intellidine.sync.LogEntry;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Tells the world what became of orders, on the topic `orders`: created once the kitchen or the till knows of it,
/// completed, cancelled. Written in the transaction of the facts, so neither is there without the other.
final class OrderMessages implements LogListener {
    private static final Logger log = LoggerFactory.getLogger(OrderMessages.class);

    static final String TOPIC = "orders";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final OutboxStore outbox;
    private final OutboxRelay relay;
    private final Ids ids;

    OrderMessages(OutboxStore outbox, OutboxRelay relay, Ids ids) {
        this.outbox = outbox;
        this.relay = relay;
        this.ids = ids;
    }

    /// @param eventId tells a repeat from a second event: a message may be told twice
    /// @param timestamp of the latest fact that it tells of
    record Message(
            String event,
            UUID eventId,
            UUID orderId,
            UUID tenantId,
            @Nullable UUID customerId,
            String orderNumber,
            String status,
            List<OrderAnswer.ItemLine> items,
            BigDecimal totalAmount,
            Instant timestamp) {}

    @Override
    public void changed(Handle handle, TenantId tenant, List<Change> changes, States states) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Change change : changes) {
            @Nullable Tab tab = change.tab();
            if (tab != null) {
                for (String event : happened(change.tabBefore(), tab)) {
                    payload(event, tenant, tab, change, states)
                            .ifPresent(payload -> messages.add(new OutboxMessage(
                                    change.position(),
                                    messages.size(),
                                    TOPIC,
                                    tab.order().id().toString(),
                                    payload)));
                }
            }
        }
        outbox.add(handle, tenant, messages);
    }

    @Override
    public void committed() {
        relay.signal();
    }

    /// What the step from one state to the next means to the world, in the order in which it happened.
    static List<String> happened(@Nullable Tab before, Tab now) {
        List<String> events = new ArrayList<>();
        if (isKnown(now) && (before == null || !isKnown(before))) {
            events.add("order.created");
        }
        if (before == null || before.status() != now.status()) {
            if (now.status() == OrderStatus.COMPLETED) {
                events.add("order.completed");
            } else if (now.status() == OrderStatus.CANCELLED) {
                events.add("order.cancelled");
            }
        }
        return events;
    }

    private static boolean isKnown(Tab tab) {
        return !tab.order().tickets().isEmpty() || !tab.order().bills().isEmpty();
    }

    private Optional<String> payload(String event, TenantId tenant, Tab tab, Change change, States states) {
        Order order = tab.order();
        Instant at = change.added().stream()
                .max(LogEntry.FOLD_ORDER)
                .map(entry -> entry.envelope().stamp().at())
                .orElse(order.opened().at());
        Terms terms = Terms.of(
                (Restaurant) states.of(AggregateId.of(tenant)),
                states.all(AggregateId.Kind.DISCOUNT_RULE).stream()
                        .map(DiscountRule.class::cast)
                        .toList());
        try {
            return Optional.of(JSON.writeValueAsString(new Message(
                    event,
                    ids.next(),
                    order.id().value(),
                    tenant.value(),
                    null,
                    order.number().toString(),
                    tab.status().wireName(),
                    OrderAnswer.items(tab),
                    OrderAnswer.totalAmount(tab, terms, LocalDate.ofInstant(at, terms.zone())),
                    at)));
        } catch (ArithmeticException | DateTimeException e) {
            // A broken device wrote amounts or a time that nothing can be computed from; its facts are kept.
            log.error("order_not_told order={} tenant={}", order.id(), tenant, e);
            return Optional.empty();
        }
    }
}
