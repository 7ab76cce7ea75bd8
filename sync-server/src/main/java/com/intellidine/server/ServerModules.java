package com.intellidine.server;

import com.intellidine.server.auth.AuthConfiguration;
import com.intellidine.server.gateway.GatewayConfiguration;
import com.intellidine.server.menu.MenuConfiguration;
import com.intellidine.server.order.OrderConfiguration;
import com.intellidine.server.sync.SyncConfiguration;
import com.intellidine.server.table.TableConfiguration;
import com.intellidine.server.tenant.TenantConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The modules, and of Spring Boot what they need and no more.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({
    GatewayConfiguration.class,
    AuthConfiguration.class,
    TenantConfiguration.class,
    MenuConfiguration.class,
    TableConfiguration.class,
    OrderConfiguration.class,
    SyncConfiguration.class
})
class ServerModules {}
