package com.intellidine.server.gateway;

import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.platform.web.Envelope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/// Writes every failure as the envelope. What nobody expected is logged with its cause and told without it.
@RestControllerAdvice
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final InstantSource clock;
    private final JsonMapper json;

    Failures(InstantSource clock, JsonMapper json) {
        this.clock = clock;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Envelope.Failure> handle(Exception thrown, HttpServletRequest request) {
        ApiFailure failure = asFailure(thrown, request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(failure.status());
        if (thrown instanceof ErrorResponse known) {
            @Nullable String allow = known.getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(envelope(request, failure));
    }

    /// For filters, which stand before the controllers.
    void write(HttpServletRequest request, HttpServletResponse response, ApiFailure failure) throws IOException {
        response.setStatus(failure.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(envelope(request, failure)));
    }

    private Envelope.Failure envelope(HttpServletRequest request, ApiFailure failure) {
        return Envelope.Failure.of(
                failure.status(), failure.code(), failure.sentence(), clock.instant(), Traces.of(request));
    }

    private static ApiFailure asFailure(Exception thrown, HttpServletRequest request) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiFailure failure) {
                return failure;
            }
        }
        if (thrown instanceof ErrorResponse known) {
            return known(known.getStatusCode().value());
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return ApiFailure.badRequest("The body is not the JSON that this route takes.");
        }
        if (thrown instanceof org.springframework.beans.TypeMismatchException) {
            return ApiFailure.badRequest("A parameter is not of the form that this route takes.");
        }
        log.error("request_failed method={} path={}", request.getMethod(), request.getRequestURI(), thrown);
        return known(500);
    }

    static ApiFailure known(int status) {
        return switch (status) {
            case 401 -> ApiFailure.unauthorized("Sign in first.");
            case 403 -> ApiFailure.forbidden("You may not do this.");
            case 404 -> new ApiFailure(404, "NotFound", "There is nothing under this address.");
            case 405 -> new ApiFailure(405, "MethodNotAllowed", "This address does not take this method.");
            case 406 -> new ApiFailure(406, "NotAcceptable", "This address answers with JSON only.");
            case 413 -> new ApiFailure(413, "BodyTooLarge", "The request is too large: send it in parts.");
            case 415 -> new ApiFailure(415, "UnsupportedMediaType", "Send the body as application/json.");
            case 429 -> new ApiFailure(429, "TooManyRequests", "Too many requests: wait a little.");
            case 503 -> new ApiFailure(503, "Unavailable", "The server is not ready: try again soon.");
            default ->
                status < 500
                        ? new ApiFailure(status, "BadRequest", "The request can't be understood.")
                        : new ApiFailure(
                                status,
                                "InternalError",
                                "Something went wrong here and was recorded: try again, and name the trace id if it stays.");
        };
    }
}
