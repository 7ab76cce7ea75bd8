package com.intellidine.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.server.TestServer;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessIT {
    @Test
    void saysOfEveryRouteWhoMayCallItAndOfNoOther() {
        TreeSet<String> mapped = new TreeSet<>();
        TestServer.shared()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                info.getPatternValues().forEach(pattern -> mapped.add(method + " " + pattern))));

        assertEquals(
                mapped,
                Access.TABLE.stream()
                        .map(route -> route.method().name() + " " + route.pattern())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
