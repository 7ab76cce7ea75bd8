package com.intellidine.server.gateway;

import com.intellidine.server.platform.web.Bare;
import com.intellidine.server.platform.web.ModuleName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Whether the server serves. A broker that is down does not make it unhealthy, since orders go on without it.
@RestController
@Bare
final class HealthController {
    private final List<ModuleName> modules;
    private final BooleanSupplier database;

    /// @param database whether it answers
    HealthController(List<ModuleName> modules, BooleanSupplier database) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(ModuleName::path)).toList();
        this.database = database;
    }

    record Health(String status, Map<String, String> services) {}

    record ModuleHealth(String status, String service) {}

    record RouteLine(String method, String path, String who) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean up = database.getAsBoolean();
        Map<String, String> services = new LinkedHashMap<>();
        modules.forEach(module -> services.put(module.service(), up ? "up" : "down"));
        return ResponseEntity.status(up ? 200 : 503).body(new Health(up ? "healthy" : "unhealthy", services));
    }

    @GetMapping("/api/{module}/health")
    ResponseEntity<ModuleHealth> health(@PathVariable String module) {
        ModuleName found = modules.stream()
                .filter(each -> each.path().equals(module))
                .findFirst()
                .orElseThrow(() -> Failures.known(404));
        boolean up = database.getAsBoolean();
        return ResponseEntity.status(up ? 200 : 503).body(new ModuleHealth(up ? "ok" : "down", found.service()));
    }

    @GetMapping("/routes")
    List<RouteLine> routes() {
        return Access.TABLE.stream()
                .map(route -> new RouteLine(route.method().name(), route.pattern(), route.whoInWords()))
                .toList();
    }
}
