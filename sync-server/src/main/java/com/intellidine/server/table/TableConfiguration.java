package com.intellidine.server.table;

import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.web.ModuleName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the floor.
@Configuration(proxyBeanMethods = false)
public class TableConfiguration {
    @Bean
    TableController tableController(Database database) {
        return new TableController(database.tx());
    }

    @Bean
    ModuleName tableModule() {
        return new ModuleName("table");
    }
}
