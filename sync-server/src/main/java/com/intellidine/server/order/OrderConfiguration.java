package com.intellidine.server.order;

import com.intellidine.server.platform.web.ModuleName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the orders.
@Configuration(proxyBeanMethods = false)
public class OrderConfiguration {
    @Bean
    ModuleName orderModule() {
        return new ModuleName("order");
    }
}
