package com.intellidine.server.tenant;

import com.intellidine.server.platform.web.ModuleName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the restaurants.
@Configuration(proxyBeanMethods = false)
public class TenantConfiguration {
    @Bean
    TenantRegistry tenantRegistry() {
        return new TenantRegistry();
    }

    @Bean
    StaffDirectory staffDirectory() {
        return new StaffDirectory();
    }

    @Bean
    ModuleName tenantModule() {
        return new ModuleName("tenant");
    }
}
