package com.intellidine.server.auth;

import com.intellidine.domain.common.TenantId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/// JSON web tokens, signed by HS256. A token only points to its session, which is looked up at every call.
final class Tokens {
    private static final String ALGORITHM = "HS256";

    private final SecretKey key;
    private final InstantSource clock;

    /// @param secret at least 32 bytes
    Tokens(String secret, InstantSource clock) {
        this.key = Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    record Pointer(TenantId tenant, UUID session) {}

    String write(AccountStore.Session session) {
        return Jwts.builder()
                .id(session.id().toString())
                .claim("userId", session.staff().value().toString())
                .claim("role", session.role())
                .claim("tenant_id", session.tenant().toString())
                .issuedAt(Date.from(session.issued()))
                .expiration(Date.from(session.expires()))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /// Empty for whatever is not a valid token of this server.
    Optional<Pointer> read(String token) {
        try {
            Jws<Claims> read = Jwts.parser()
                    .verifyWith(key)
                    .clock(() -> Date.from(clock.instant()))
                    .build()
                    .parseSignedClaims(token);
            Claims claims = read.getPayload();
            if (!ALGORITHM.equals(read.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Pointer(TenantId.of(claims.get("tenant_id", String.class)), UUID.fromString(claims.getId())));
        } catch (JwtException | IllegalArgumentException | NullPointerException e) {
            // Whatever is wrong with it, the caller is told the same.
            return Optional.empty();
        }
    }
}
