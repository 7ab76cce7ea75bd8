package com.intellidine.server.gateway;

import com.intellidine.domain.common.Limits;
import com.intellidine.server.platform.web.ApiFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps bodies within their limit, whether their length is announced or not.
final class BodyLimit extends OncePerRequestFilter {
    private static final int BODY_MAX_BYTES = 1024 * 1024;

    private final Failures failures;

    BodyLimit(Failures failures) {
        this.failures = failures;
    }

    static ApiFailure tooLarge(int bytesMax) {
        return new ApiFailure(
                413, "BodyTooLarge", "The request has more than " + bytesMax + " bytes: send it in parts.");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int bytesMax = request.getRequestURI().startsWith("/api/sync/") ? Limits.MESSAGE_MAX_BYTES : BODY_MAX_BYTES;
        if (request.getContentLengthLong() > bytesMax) {
            failures.write(request, response, tooLarge(bytesMax));
            return;
        }
        chain.doFilter(new Limited(request, bytesMax), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final int bytesMax;

        Limited(HttpServletRequest request, int bytesMax) {
            super(request);
            this.bytesMax = bytesMax;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), bytesMax);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream stream;
        private final int bytesMax;
        private long count;

        Counting(ServletInputStream stream, int bytesMax) {
            this.stream = stream;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > bytesMax) {
                throw tooLarge(bytesMax);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
