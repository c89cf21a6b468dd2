package br.ix.invoice.access.gate;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Decides by {@link Routes}: without a caller no (401), unknown address 404, method that nobody has 405, then the role (403) and the
 * scopes of a key (403).
 */
@Component
class RouteCheck implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        boolean known = authentication != null && authentication.getPrincipal() instanceof Caller;
        List<String> scopes = authentication instanceof SignedIn signedIn ? signedIn.scopes() : null;
        return new AuthorizationDecision(known && mayCall((Caller) authentication.getPrincipal(), scopes, context.getRequest()));
    }

    private static boolean mayCall(Caller caller, @Nullable List<String> scopes, HttpServletRequest request) {
        String path = ApiPath.path(request);
        List<Route> routes = Routes.at(PathContainer.parsePath(path));
        if (routes.isEmpty() || !isAscii(path)) {
            throw NotServed.address();
        }
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        if (method.equals(HttpMethod.OPTIONS)) {
            return true;
        }
        List<Route> answering = routes.stream().filter(route -> route.answers(method)).toList();
        if (answering.isEmpty()) {
            throw NotServed.method(routes.stream().map(Route::method).toList());
        }
        List<Route> open = answering.stream().filter(route -> route.roles().contains(caller.role())).toList();
        if (!open.isEmpty() && open.stream().noneMatch(route -> route.scope().isCoveredBy(scopes))) {
            throw NotServed.to(open.get(0).scope());
        }
        return !open.isEmpty();
    }

    /** Codes and ids are ASCII; anything else names nothing. */
    private static boolean isAscii(String path) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(UriUtils.decode(path, StandardCharsets.UTF_8));
    }
}
