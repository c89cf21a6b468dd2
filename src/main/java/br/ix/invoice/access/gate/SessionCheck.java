package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose user was deleted, has another role or another password than when it began. */
final class SessionCheck extends OncePerRequestFilter {

    private final Users users;

    SessionCheck(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Optional<User> now = users.named(signedIn.getPrincipal().name());
            if (now.isEmpty() || !signedIn.isStill(now.get())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                BriefSessions.keep(session);
            }
        }
        chain.doFilter(request, response);
    }
}
