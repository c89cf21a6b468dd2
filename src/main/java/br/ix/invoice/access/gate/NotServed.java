package br.ix.invoice.access.gate;

import br.ix.invoice.rest.problem.Problem;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;

/** An address that nobody has, a method that nobody may use there, a scope that the key lacks: not a question of the role. */
final class NotServed extends AccessDeniedException {

    private final transient Problem problem;

    private NotServed(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static NotServed address() {
        return new NotServed(Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address"));
    }

    static NotServed method(Collection<HttpMethod> allowed) {
        String names = allowed.stream().map(HttpMethod::name).sorted().distinct().collect(Collectors.joining(", "));
        return new NotServed(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This address has " + names)
                .withHeader("Allow", names));
    }

    static NotServed to(Scope lacking) {
        return new NotServed(Problem.of(HttpStatus.FORBIDDEN, "key-scope-may-not",
                "The scopes of this API key do not cover '%s'".formatted(lacking.name())).with("scope", lacking.name()));
    }

    Problem problem() {
        return problem;
    }
}
