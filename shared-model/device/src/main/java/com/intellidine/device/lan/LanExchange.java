package com.intellidine.device.lan;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every request must bring before anyone looks into it: the way, the key, the protocol and a body of bounded
/// size.
final class LanExchange {
    private static final Logger LOG = LoggerFactory.getLogger(LanExchange.class);

    private static final String CLOSING = "This device is closing.";

    private final byte[] authorization;
    private final LanRoutes routes;

    LanExchange(String key, LanRoutes routes) {
        this.authorization = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
        this.routes = routes;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            LanAnswer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.ok() ? "application/json" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private LanAnswer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!routes.serves(path)) {
            return new LanAnswer(404, "There is nothing at this address.");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new LanAnswer(405, "Only POST is understood here.");
        }
        if (!authorized(exchange)) {
            LOG.warn("request without the restaurant's key remote={}", exchange.getRemoteAddress());
            return new LanAnswer(401, "The key is not the one of this restaurant. Pair the device again.");
        }
        String protocol = header(exchange, "X-Protocol");
        if (!protocol.equals(Integer.toString(Messages.PROTOCOL_VERSION))) {
            return new LanAnswer(
                    400, "This device speaks protocol " + Messages.PROTOCOL_VERSION + ". Update the other one.");
        }
        byte[] body = body(exchange.getRequestBody());
        if (body.length > Limits.MESSAGE_MAX_BYTES) {
            return new LanAnswer(413, "A message has at most " + Limits.MESSAGE_MAX_BYTES + " bytes.");
        }
        return answer(path, new String(body, StandardCharsets.UTF_8));
    }

    /// The last stop of a bug: the asker gets an answer, the log gets the trace.
    private LanAnswer answer(String path, String body) {
        try {
            return routes.answer(path, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LanAnswer(503, CLOSING);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                // It is interrupted by nobody but the server that closes, wherever it was waiting.
                LOG.debug("request given up path={}", path, e);
                return new LanAnswer(503, CLOSING);
            }
            LOG.error("request failed path={}", path, e);
            return new LanAnswer(500, "This device could not answer; its log says why.");
        }
    }

    /// One byte more than allowed is enough to know that it is too much.
    private static byte[] body(InputStream stream) throws IOException {
        return stream.readNBytes(Limits.MESSAGE_MAX_BYTES + 1);
    }

    private boolean authorized(HttpExchange exchange) {
        return MessageDigest.isEqual(
                authorization, header(exchange, "Authorization").getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
