package com.intellidine.server.menu;

import com.intellidine.server.platform.web.ModuleName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the menu.
@Configuration(proxyBeanMethods = false)
public class MenuConfiguration {
    @Bean
    ModuleName menuModule() {
        return new ModuleName("menu");
    }
}
