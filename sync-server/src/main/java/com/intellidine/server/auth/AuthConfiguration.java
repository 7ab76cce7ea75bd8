package com.intellidine.server.auth;

import com.intellidine.domain.common.Ids;
import com.intellidine.server.platform.ServerSecret;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.database.DatabaseRole;
import com.intellidine.server.platform.web.ModuleName;
import com.intellidine.server.tenant.StaffDirectory;
import com.intellidine.server.tenant.TenantRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires who is calling.
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {
    @Bean
    Devices devices(Database database) {
        return new Devices(database.tx(), database.jdbi(DatabaseRole.DOOR));
    }

    @Bean
    StaffSessions staffSessions(
            Database database,
            ServerSecret secret,
            InstantSource clock,
            Ids ids,
            StaffDirectory staff,
            TenantRegistry tenants) {
        return new StaffSessions(database.tx(), new Tokens(secret.value(), clock), clock, ids, staff, tenants);
    }

    @Bean
    AuthController authController(StaffSessions sessions) {
        return new AuthController(sessions);
    }

    @Bean
    ModuleName authModule() {
        return new ModuleName("auth");
    }
}
