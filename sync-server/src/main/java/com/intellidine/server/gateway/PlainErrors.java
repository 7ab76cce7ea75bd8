package com.intellidine.server.gateway;

import com.intellidine.server.platform.web.ApiFailure;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Failures that Tomcat itself finds, before any of our code is reached, in the envelope too. Tomcat makes the
/// instance by the name of the class.
public final class PlainErrors extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(PlainErrors.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ApiFailure failure = Failures.known(status);
        try {
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                // Every part is a constant of ours or a number, so nothing needs escaping.
                writer.write("{\"success\":false,\"error\":\"" + failure.code() + "\",\"message\":\""
                        + failure.sentence() + "\",\"timestamp\":\"" + timestamp(request) + "\",\"status_code\":"
                        + status + ",\"trace_id\":\"none\"}");
                response.finishResponse();
            }
        } catch (IOException e) {
            log.debug("the caller is gone before its error was written", e);
        }
    }

    private static Instant timestamp(Request request) {
        return Instant.ofEpochMilli(
                request.getCoyoteRequest().getStartInstant() == null
                        ? 0
                        : request.getCoyoteRequest().getStartInstant().toEpochMilli());
    }
}
