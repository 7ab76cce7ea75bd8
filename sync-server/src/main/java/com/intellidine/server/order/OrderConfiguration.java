package com.intellidine.server.order;

import com.intellidine.domain.common.Ids;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.stream.OutboxRelay;
import com.intellidine.server.platform.stream.OutboxStore;
import com.intellidine.server.platform.web.ModuleName;
import com.intellidine.server.sync.Ledger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the orders.
@Configuration(proxyBeanMethods = false)
public class OrderConfiguration {
    @Bean
    OrderMessages orderMessages(OutboxStore outbox, OutboxRelay relay, Ids ids) {
        return new OrderMessages(outbox, relay, ids);
    }

    @Bean
    OrderController orderController(Database database, Ledger ledger, InstantSource clock) {
        return new OrderController(new OrderReader(database.tx(), ledger, clock));
    }

    @Bean
    ModuleName orderModule() {
        return new ModuleName("order");
    }
}
