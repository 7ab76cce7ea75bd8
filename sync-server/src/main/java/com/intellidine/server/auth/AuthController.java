package com.intellidine.server.auth;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.tenant.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out over HTTP.
@RestController
@RequestMapping("/api/auth")
final class AuthController {
    private final StaffSessions sessions;

    AuthController(StaffSessions sessions) {
        this.sessions = sessions;
    }

    record LoginRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable UUID tenantId) {}

    record LoginAnswer(String accessToken, Instant expiresAt, UserAnswer user) {}

    /// @param email always null: the log knows none
    record UserAnswer(
            UUID id, String username, String name, @Nullable String email, String role) {
        static UserAnswer of(StaffDirectory.Person person) {
            return new UserAnswer(
                    person.id().value(),
                    person.username(),
                    person.name(),
                    null,
                    person.role().name());
        }
    }

    record LogoutAnswer(boolean signedOut) {}

    @PostMapping("/staff/login")
    ResponseEntity<LoginAnswer> login(@RequestBody LoginRequest login, HttpServletRequest request) {
        if (login.username() == null || login.password() == null || login.tenantId() == null) {
            throw ApiFailure.badRequest("Send username, password and tenant_id.");
        }
        if (login.username().length() > Limits.NAME_LENGTH_MAX_CHARS
                || login.username().indexOf('\0') >= 0) {
            throw ApiFailure.badRequest("The username is too long or holds a character that no name has.");
        }
        insistOnOneTenant(request, login.tenantId());
        StaffSessions.SignedIn signedIn = sessions.signIn(
                new TenantId(login.tenantId()), login.username(), login.password(), request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LoginAnswer(signedIn.token(), signedIn.expires(), UserAnswer.of(signedIn.person())));
    }

    private static void insistOnOneTenant(HttpServletRequest request, UUID tenant) {
        @Nullable String header = request.getHeader("X-Tenant-ID");
        if (header != null && !header.strip().equalsIgnoreCase(tenant.toString())) {
            throw ApiFailure.forbidden("X-Tenant-ID names another restaurant than the body.");
        }
    }

    @GetMapping("/me")
    UserAnswer me(@RequestAttribute(Caller.ATTRIBUTE) Caller.Staff caller) {
        return sessions.person(caller)
                .map(UserAnswer::of)
                .orElseThrow(() -> ApiFailure.unauthorized("You are not signed in any more: sign in again."));
    }

    @PostMapping("/logout")
    LogoutAnswer logout(@RequestAttribute(Caller.ATTRIBUTE) Caller.Staff caller) {
        sessions.signOut(caller);
        return new LogoutAnswer(true);
    }
}
