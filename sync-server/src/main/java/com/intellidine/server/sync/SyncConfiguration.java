package com.intellidine.server.sync;

import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.database.DatabaseRole;
import com.intellidine.server.platform.web.ModuleName;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the log.
@Configuration(proxyBeanMethods = false)
public class SyncConfiguration {
    @Bean
    Ledger ledger(Database database, List<LogListener> listeners) {
        Jdbi door = database.jdbi(DatabaseRole.DOOR);
        News news = new News(tenants -> door.inTransaction(handle -> EventStore.positions(handle, tenants)));
        news.start();
        return new Ledger(database.tx(), news, listeners);
    }

    @Bean
    SyncController syncController(Ledger ledger) {
        return new SyncController(ledger);
    }

    @Bean
    ModuleName syncModule() {
        return new ModuleName("sync");
    }
}
