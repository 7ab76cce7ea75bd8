package com.intellidine.server.gateway;

import com.intellidine.domain.common.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id that stands in its failures and beside everything that is logged for it.
final class Traces extends OncePerRequestFilter {
    private static final String TRACE = "trace_id";

    private final Ids ids;

    Traces(Ids ids) {
        this.ids = ids;
    }

    static String of(HttpServletRequest request) {
        @Nullable Object trace = request.getAttribute(TRACE);
        return trace == null ? "none" : trace.toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = ids.next().toString();
        request.setAttribute(TRACE, trace);
        MDC.put(TRACE, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACE);
        }
    }
}
