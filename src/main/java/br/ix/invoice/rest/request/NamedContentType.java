package br.ix.invoice.rest.request;

import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body whose Content-Type is a pattern such as {@code *}{@code /*}: what it is, is said by none, and whatever reads headers fails at it. */
class NamedContentType implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The Content-Type '%s' names no type: application/json does".formatted(type));
        }
        return true;
    }
}
