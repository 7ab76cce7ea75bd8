package com.intellidine.server;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.common.TenantId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of someone else's that calls the API.
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long OUTBOX_WAIT_MAX_NANOS = 60_000_000_000L;

    private final TestServer server;
    private final TenantId tenant;
    private String token = "";

    public Api(TestServer server) {
        this(server, TestServer.SPICE);
    }

    public Api(TestServer server, TenantId tenant) {
        this.server = server;
        this.tenant = tenant;
    }

    /// @param body null when the answer is no JSON
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public JsonNode data() {
            return body.path("data");
        }
    }

    public Answer login(String username, String password) {
        return post(
                "/api/auth/staff/login",
                "{\"username\":\"" + username + "\",\"password\":\"" + password + "\",\"tenant_id\":\"" + tenant
                        + "\"}");
    }

    public Api signIn(String username) {
        Answer answer = login(username, DemoRestaurant.PASSWORD);
        token = answer.data().path("access_token").asString();
        if (token.isEmpty()) {
            throw new IllegalStateException(answer.raw().body());
        }
        return this;
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(server.request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(server.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer send(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> raw = server.send(request);
        return new Answer(raw.statusCode(), JSON.readTree(raw.body()), raw);
    }

    /// Polls until everything was told to the broker.
    public void awaitEmptyOutbox(Jdbi jdbi) {
        long end = System.nanoTime() + OUTBOX_WAIT_MAX_NANOS;
        while (jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox where not refused")
                        .mapTo(Long.class)
                        .one())
                > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the outbox is not empty after a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
