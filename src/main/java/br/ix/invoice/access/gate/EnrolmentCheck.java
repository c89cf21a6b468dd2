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
 * Leads a person whose role must have a second factor to the page where it is set up, before anything else. A program that comes with such a
 * person's password by Basic is refused; it comes with a key. Of who comes by an issuer, the factor is
 * the issuer's matter.
 */
final class EnrolmentCheck extends OncePerRequestFilter {

    private static final String PAGE = "/console/me/second-factor";
    private static final List<String> OPEN = List.of(PAGE, "/logout", "/login", "/error", "/css/", "/js/", "/images/", "/webjars/", "/favicon.ico");

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
        if (!isMissing() || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (request.getSession(false) == null || ApiPath.isApi(path)) {
            SecurityContextHolder.clearContext();
            refusals.commence(request, response, new FactorMissing());
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    /** Asked of the table again where the login did not know of one: it may have been set up since. */
    private boolean isMissing() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) || signedIn.idToken() != null) {
            return false;
        }
        Optional<User> person = signedIn.user();
        return person.isPresent() && required.isMissing(person.get())
                && users.named(person.get().name()).map(required::isMissing).orElse(true);
    }
}
