package com.intellidine.server.gateway;

import com.intellidine.domain.tenant.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;

/// Who may call what: the one table. What does not stand here is refused.
final class Access {
    private static final Set<Role> ALL_STAFF = Set.of(Role.MANAGER, Role.KITCHEN_STAFF, Role.WAITER);

    /// Who may call a route.
    sealed interface Who {
        /// Anybody; the restaurant, where one matters, stands in the body.
        record Anybody() implements Who {}

        /// Anybody who names a restaurant in `X-Tenant-ID`, and whoever is signed in.
        record Guests() implements Who {}

        record Staff(Set<Role> roles) implements Who {
            public Staff {
                roles = Set.copyOf(roles);
            }
        }

        record Devices() implements Who {}
    }

    /// @param pattern as in the mapping of the controller
    record Route(HttpMethod method, String pattern, Who who) {
        String whoInWords() {
            return switch (who) {
                case Who.Anybody() -> "anybody";
                case Who.Guests() -> "guests of a restaurant";
                case Who.Devices() -> "devices";
                case Who.Staff(Set<Role> roles) ->
                    String.join(
                            ", ", new TreeSet<>(roles.stream().map(Role::name).toList()));
            };
        }
    }

    static final List<Route> TABLE = List.of(
            get("/health", new Who.Anybody()),
            get("/api/{module}/health", new Who.Anybody()),
            get("/routes", new Who.Anybody()),
            post("/api/auth/staff/login", new Who.Anybody()),
            get("/api/auth/me", new Who.Staff(ALL_STAFF)),
            post("/api/auth/logout", new Who.Staff(ALL_STAFF)),
            get("/api/menu/categories", new Who.Guests()),
            get("/api/menu/items", new Who.Guests()),
            get("/api/menu/items/{id}", new Who.Guests()),
            get("/api/tables", new Who.Staff(ALL_STAFF)),
            get("/api/orders", new Who.Staff(ALL_STAFF)),
            get("/api/orders/{id}", new Who.Staff(ALL_STAFF)),
            post("/api/sync/push", new Who.Devices()),
            post("/api/sync/pull", new Who.Devices()));

    private Access() {}

    private static Route get(String pattern, Who who) {
        return new Route(HttpMethod.GET, pattern, who);
    }

    private static Route post(String pattern, Who who) {
        return new Route(HttpMethod.POST, pattern, who);
    }
}
