package br.ix.invoice.rest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks the thread that answers a request, from its first filter on. Public: the pools of connections are told apart by it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestThread extends OncePerRequestFilter {

    private static final ThreadLocal<Boolean> ANSWERING = new ThreadLocal<>();

    /** Whether this thread answers a request now: a person or a program waits for it. */
    public static boolean isAnswering() {
        return ANSWERING.get() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ANSWERING.set(Boolean.TRUE);
        try {
            chain.doFilter(request, response);
        } finally {
            ANSWERING.remove();
        }
    }
}
