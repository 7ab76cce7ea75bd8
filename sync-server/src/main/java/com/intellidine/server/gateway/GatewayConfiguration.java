package com.intellidine.server.gateway;

import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.Limits;
import com.intellidine.server.auth.Devices;
import com.intellidine.server.auth.StaffSessions;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.web.ModuleName;
import java.time.InstantSource;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Wires the rim.
@Configuration(proxyBeanMethods = false)
public class GatewayConfiguration {
    @Bean
    WebMvcConfigurer gate(StaffSessions sessions, Devices devices) {
        Gate gate = new Gate(sessions, devices);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }
        };
    }

    @Bean
    Failures failures(InstantSource clock, JsonMapper json) {
        return new Failures(clock, json);
    }

    @Bean
    EnvelopeAdvice envelopeAdvice(InstantSource clock) {
        return new EnvelopeAdvice(clock);
    }

    @Bean
    HealthController healthController(List<ModuleName> modules, Database database) {
        return new HealthController(modules, database::answers);
    }

    @Bean
    FilterRegistrationBean<Traces> traces(Ids ids) {
        FilterRegistrationBean<Traces> filter = new FilterRegistrationBean<>(new Traces(ids));
        filter.setOrder(1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Failures failures) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(failures));
        filter.setOrder(2);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /// A client that asks for HTTP/2 with its first message has that message's body kept aside meanwhile.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesOfUpgrades() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setMaxSavePostSize(Limits.MESSAGE_MAX_BYTES));
    }

    @Bean
    JsonMapperBuilderCustomizer wireNames() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
