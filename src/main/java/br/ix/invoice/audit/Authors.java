package br.ix.invoice.audit;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.request.ApiPath;
import br.ix.invoice.rest.request.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells who makes the change that this thread is about to make: a job before a request, and else the program itself. */
@Component
public class Authors {

    private final ObjectProvider<AuthorOfWork> works;

    Authors(ObjectProvider<AuthorOfWork> works) {
        this.works = works;
    }

    public Author current() {
        return works.stream().flatMap(work -> work.now().stream()).findFirst().or(Authors::ofRequest).orElse(Author.PROGRAM);
    }

    private static Optional<Author> ofRequest() {
        Authentication authenticated = SecurityContextHolder.getContext().getAuthentication();
        if (authenticated == null || !(authenticated.getPrincipal() instanceof Caller caller)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        return Optional.of(new Author(authenticated.getName(), caller.name(), ApiPath.isApi(request) ? "api" : "console", RequestIds.of(request)));
    }
}
