package com.intellidine.server.gateway;

import com.intellidine.server.platform.web.Bare;
import com.intellidine.server.platform.web.Envelope;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Puts the envelope around what controllers return, except around what stands bare.
@RestControllerAdvice
final class EnvelopeAdvice implements ResponseBodyAdvice<Object> {
    private final InstantSource clock;

    EnvelopeAdvice(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return !returned.getContainingClass().isAnnotationPresent(Bare.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof Envelope.Failure ? body : Envelope.Success.of(body, clock.instant());
    }
}
