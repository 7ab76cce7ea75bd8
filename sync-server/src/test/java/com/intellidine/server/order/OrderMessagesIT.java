package com.intellidine.server.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.server.Api;
import com.intellidine.server.SmallDevice;
import com.intellidine.server.TestServer;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.embedded.Ports;
import com.intellidine.server.platform.stream.TopicReader;
import com.intellidine.server.sync.ServerAudit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OrderMessagesIT {
    private final TestServer server = TestServer.shared();

    @Test
    void tellsOfAnOrderOnceItIsSentAndOnceItIsCompleted() {
        SmallDevice device = server.enrol(TestServer.SPICE);
        OrderId order = device.open();
        LineId line = device.addThali(order);
        server.push(device, device.texts());
        assertEquals(List.of(), told(order));

        device.send(order, line);
        server.push(device, device.texts());
        device.billAndPay(order, line);
        server.push(device, device.texts());
        server.push(device, device.texts());

        List<String> told = told(order);
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.getFirst().contains("\"event\":\"order.created\""), told::toString);
        assertTrue(told.getFirst().contains("\"total_amount\":631.00"), told::toString);
        assertTrue(told.getFirst().contains("\"unit_price\":300.50"), told::toString);
        assertTrue(told.getFirst().contains("\"tenant_id\":\"" + TestServer.SPICE + "\""), told::toString);
        assertTrue(told.getLast().contains("\"event\":\"order.completed\""), told::toString);
    }

    @Test
    void takesOrdersWhileTheBrokerIsDown() {
        try (TestServer alone = TestServer.fresh("127.0.0.1:" + Ports.free())) {
            SmallDevice device = alone.enrol(TestServer.SPICE);
            device.wholeOrder();

            assertEquals(6, alone.push(device, device.texts()).vector().seqOf(device.node()));

            assertEquals(200, new Api(alone).get("/health").status());
            assertEquals(2L, (long) Database.forAudit(alone.auditUrl())
                    .withHandle(handle -> handle.createQuery("select count(*) from outbox")
                            .mapTo(Long.class)
                            .one()));
        }
    }

    @Test
    void startsAndTakesOrdersWhenNobodyKnowsTheBrokersAddress() {
        try (TestServer alone = TestServer.fresh("no-such-host.invalid:9092")) {
            SmallDevice device = alone.enrol(TestServer.SPICE);
            device.wholeOrder();

            assertEquals(6, alone.push(device, device.texts()).vector().seqOf(device.node()));
        }
    }

    @Test
    void setsAMessageAsideThatIsTooLargeForTheBroker() {
        try (TestServer own = TestServer.fresh(null)) {
            Jdbi jdbi = Database.forAudit(own.auditUrl());
            jdbi.useHandle(handle -> handle.execute(
                    "insert into outbox values (?, 0, 0, 'orders', 'large', repeat('x', 2000000))",
                    TestServer.SPICE.value()));
            SmallDevice device = own.enrol(TestServer.SPICE);
            OrderId order = device.wholeOrder();
            own.push(device, device.texts());

            new Api(own).awaitEmptyOutbox(jdbi);

            assertEquals(2, told(order).size());
            assertEquals(
                    List.of("Table outbox holds 1 messages that are larger than the broker takes."),
                    ServerAudit.run(own.auditUrl()).findings());
        }
    }

    private List<String> told(OrderId order) {
        Jdbi jdbi = Database.forAudit(server.auditUrl());
        new Api(server).awaitEmptyOutbox(jdbi);
        return TopicReader.readAll(server.kafkaServers(), "orders").stream()
                .filter(message -> message.key().equals(order.toString()))
                .map(TopicReader.Message::payload)
                .toList();
    }
}
