package br.ix.invoice.access.gate;

import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Who left the login page open until its session had ended gets it again, with a word; every other refusal is a 403. */
final class LateLogin implements AccessDeniedHandler {

    private static final String LOGIN = "/login";

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) throws IOException, ServletException {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (ended && cause instanceof CsrfException && ApiPath.path(request).startsWith(LOGIN)) {
            response.sendRedirect(request.getContextPath() + LOGIN + "?again");
        } else {
            others.handle(request, response, cause);
        }
    }
}
