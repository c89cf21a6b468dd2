package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person whose password somebody else knows, or whose role must have a second factor, to the page where that is set, before anything else. A
 * program that comes with such a person's password by Basic is refused; it comes with a key. Of who comes by an issuer, both are
 * the issuer's matter.
 */
final class EnrolmentCheck extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/logout", "/login", "/error", "/css/", "/js/", "/images/", "/webjars/", "/favicon.ico");

    private final RequiredFactor required;
    private final Users users;
    private final Refusals refusals;

    EnrolmentCheck(RequiredFactor required, Users users, Refusals refusals) {
        this.required = required;
        this.users = users;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = ApiPath.path(request);
        Optional<FirstStep> step = step();
        if (step.isEmpty() || path.startsWith(step.get().page()) || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (request.getSession(false) == null || ApiPath.isApi(path)) {
            SecurityContextHolder.clearContext();
            refusals.commence(request, response, step.get().missing());
        } else {
            response.sendRedirect(request.getContextPath() + step.get().page());
        }
    }

    private Optional<FirstStep> step() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) || signedIn.idToken() != null) {
            return Optional.empty();
        }
        return signedIn.user().flatMap(this::stepOf);
    }

    /** A password that was changed is known here: the session has the person as it is since. Of a factor the table is asked again. */
    private Optional<FirstStep> stepOf(User person) {
        if (person.mustChangePassword()) {
            return Optional.of(FirstStep.PASSWORD);
        }
        boolean missing = required.isMissing(person) && users.named(person.name()).map(required::isMissing).orElse(true);
        return missing ? Optional.of(FirstStep.SECOND_FACTOR) : Optional.empty();
    }
}
