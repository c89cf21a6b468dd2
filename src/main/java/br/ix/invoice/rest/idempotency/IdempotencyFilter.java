package br.ix.invoice.rest.idempotency;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for an {@code Idempotency-Key} where a POST creates money, and hands each POST with a key to {@link OncePerKey}. Stands
 * behind security: who may not call leaves no trace here.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern REQUIRED = Pattern.compile(
            ApiPath.BASE + "/(billing-runs|invoices(/bulk)?|invoices/[^/]+/credit-notes|payments(/bulk)?|bank-files|imports)");
    /** Each part of these is answered once by itself. */
    private static final Pattern IN_PARTS = Pattern.compile(ApiPath.BASE + "/[^/]+/bulk");
    /** What is only looked at leaves nothing behind, and needs no key; the preview of a run is a run. */
    private static final Pattern PREVIEWED = Pattern.compile(ApiPath.BASE + "/(invoices(/[^/]+/credit-notes)?|payments)");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final OncePerKey oncePerKey;

    IdempotencyFilter(OncePerKey oncePerKey) {
        this.oncePerKey = oncePerKey;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !ApiPath.path(request).startsWith(ApiPath.BASE + "/")
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null) {
            refuseIfRequired(request);
            chain.doFilter(request, response);
        } else {
            IdempotencyKey ofCaller = new IdempotencyKey(request.getUserPrincipal().getName(), valid(key));
            answer(ofCaller, KeptRequest.of(request), response, chain);
        }
    }

    private void answer(IdempotencyKey key, KeptRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (IN_PARTS.matcher(ApiPath.decoded(request)).matches()) {
            oncePerKey.runInParts(key, request, response, chain);
        } else {
            oncePerKey.run(key, request, response, chain);
        }
    }

    private static void refuseIfRequired(HttpServletRequest request) {
        String path = ApiPath.decoded(request);
        boolean previewed = "true".equals(request.getParameter("preview")) && PREVIEWED.matcher(path).matches();
        if (REQUIRED.matcher(path).matches() && !previewed) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "idempotency-key-required",
                    "Send Idempotency-Key with a value of your own, a UUID for example, and the same one when you try again");
        }
    }

    private static String valid(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid(HEADER, key, "must be 1 to 255 visible ASCII characters without spaces");
        }
        return key;
    }
}
