package br.ix.invoice.access.gate;

import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.key.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes {@code Authorization: Bearer ixi_...}; a key that is wrong, revoked or over is 401, never an anonymous call. */
final class KeyLogin extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer";

    private final ApiKeys keys;
    private final Refusals refusals;

    KeyLogin(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (text == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKey.Presented> presented = keys.withText(text);
        if (presented.isEmpty() || keys.isOver(presented.get())) {
            refusals.commence(request, response, presented.<AuthenticationException>map(over -> new KeyIsOver(Objects.requireNonNull(over.endsAt())))
                    .orElseGet(() -> new BadCredentialsException("The API key is not known")));
            return;
        }
        keys.used(presented.get());
        signIn(presented.get().key());
        chain.doFilter(request, response);
    }

    private static @Nullable String bearer(@Nullable String header) {
        String[] words = header == null ? new String[0] : header.strip().split("\\s+", 2);
        if (words.length == 0 || !words[0].equalsIgnoreCase(SCHEME)) {
            return null;
        }
        return words.length == 1 ? "" : words[1];
    }

    private static void signIn(ApiKey key) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.program(key));
        SecurityContextHolder.setContext(context);
    }
}
