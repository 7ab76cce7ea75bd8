package com.intellidine.server.menu;

import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.web.ModuleName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the menu.
@Configuration(proxyBeanMethods = false)
public class MenuConfiguration {
    @Bean
    MenuController menuController(Database database) {
        return new MenuController(database.tx());
    }

    @Bean
    ModuleName menuModule() {
        return new ModuleName("menu");
    }
}
