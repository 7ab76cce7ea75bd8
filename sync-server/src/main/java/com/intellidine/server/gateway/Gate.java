package com.intellidine.server.gateway;

import com.intellidine.domain.common.TenantId;
import com.intellidine.server.auth.Caller;
import com.intellidine.server.auth.Devices;
import com.intellidine.server.auth.StaffSessions;
import com.intellidine.server.platform.web.ApiFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every controller: finds the route in the table and lets in whom it names.
final class Gate implements HandlerInterceptor {
    private static final String SIGN_IN = "Sign in first: send the token in the header Authorization: Bearer ….";

    private final StaffSessions sessions;
    private final Devices devices;

    Gate(StaffSessions sessions, Devices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Access.Route route =
                route(request).orElseThrow(() -> ApiFailure.forbidden("Nobody has been allowed to call this."));
        switch (route.who()) {
            case Access.Who.Anybody() -> {}
            case Access.Who.Devices() -> admit(request, device(request));
            case Access.Who.Guests() -> admit(request, guestOrStaff(request));
            case Access.Who.Staff staff -> {
                Caller.Staff caller = staff(request);
                if (!staff.roles().contains(caller.role())) {
                    throw ApiFailure.forbidden("Your role may not do this: ask a manager.");
                }
                admit(request, caller);
            }
        }
        return true;
    }

    private static Optional<Access.Route> route(HttpServletRequest request) {
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // HEAD is GET without the body.
        HttpMethod asked = HttpMethod.valueOf(request.getMethod());
        HttpMethod method = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
        return Access.TABLE.stream()
                .filter(route ->
                        route.method().equals(method) && route.pattern().equals(String.valueOf(pattern)))
                .findFirst();
    }

    private static void admit(HttpServletRequest request, Caller caller) {
        Optional<TenantId> named = namedTenant(request);
        if (named.isPresent() && !named.get().equals(caller.tenant())) {
            throw ApiFailure.forbidden("X-Tenant-ID names another restaurant than your token.");
        }
        request.setAttribute(Caller.ATTRIBUTE, caller);
    }

    private Caller guestOrStaff(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return staff(request);
        }
        return namedTenant(request)
                .map(Caller.Guest::new)
                .orElseThrow(
                        () -> ApiFailure.unauthorized("Name the restaurant in the header X-Tenant-ID, or sign in."));
    }

    private Caller.Staff staff(HttpServletRequest request) {
        return sessions.byToken(bearer(request))
                .orElseThrow(() -> ApiFailure.unauthorized("You are not signed in any more: sign in again."));
    }

    private Caller.Device device(HttpServletRequest request) {
        return devices.byToken(bearer(request))
                .orElseThrow(() -> ApiFailure.unauthorized("This device is not enrolled here: enrol it anew."));
    }

    private static String bearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw ApiFailure.unauthorized(SIGN_IN);
        }
        return header.substring(7).strip();
    }

    private static Optional<TenantId> namedTenant(HttpServletRequest request) {
        @Nullable String header = request.getHeader("X-Tenant-ID");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TenantId(UUID.fromString(header.strip())));
        } catch (IllegalArgumentException e) {
            throw (ApiFailure) ApiFailure.badRequest("X-Tenant-ID is not the id of a restaurant.")
                    .initCause(e);
        }
    }
}
