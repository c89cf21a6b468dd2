package br.ix.invoice.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a user or key asks for beyond its requests a minute; both texts of a key that is changed over count together. */
final class CallerLimit extends OncePerRequestFilter {

    private final RequestRates rates;
    private final Refusals refusals;

    CallerLimit(RequestRates rates, Refusals refusals) {
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller
                ? rates.countCaller(caller.getName()) : 0;
        if (wait > 0) {
            refusals.tooMany(wait, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
