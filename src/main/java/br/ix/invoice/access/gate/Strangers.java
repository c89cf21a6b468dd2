package br.ix.invoice.access.gate;

import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the pages do for whom they do not know: a page is a new session each time, so they are counted by address; no file is read before it is known
 * who sends it, whereas the check of CSRF, which comes next, would read all of it; and who sends slowly holds few threads.
 */
final class Strangers extends OncePerRequestFilter {

    private static final List<String> WITHOUT_SESSION = List.of("/css/", "/js/", "/images/", "/webjars/", "/favicon.ico", "/actuator/health");

    private static final Pattern SCHEME = Pattern.compile("(?i)(Basic|Bearer) ");

    private static final long A_MOMENT = 3;

    private final Crowd crowd = new Crowd();
    private final RequestRates rates;
    private final Refusals refusals;

    Strangers(RequestRates rates, Refusals refusals) {
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = ApiPath.path(request);
        return WITHOUT_SESSION.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        long wait = known || request.getSession(false) != null || saysWho(request) ? 0 : rates.countStranger(request.getRemoteAddr());
        if (wait > 0) {
            refusals.tooMany(wait, request, response);
        } else if (!known && isUpload(request)) {
            refusals.commence(request, response, new InsufficientAuthenticationException("Nobody is logged in"));
        } else if (known || !request.getMethod().equals(HttpMethod.POST.name())) {
            chain.doFilter(request, response);
        } else {
            serveAmongOthers(request, response, chain);
        }
    }

    /** What a stranger sends with a {@code POST} is waited for. */
    private void serveAmongOthers(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!crowd.enter(request.getRemoteAddr())) {
            refusals.tooMany(A_MOMENT, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            crowd.leave(request.getRemoteAddr());
        }
    }

    /** Then it is checked, and counted where it is wrong; there is no session either way. */
    private static boolean saysWho(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && SCHEME.matcher(given).lookingAt();
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
