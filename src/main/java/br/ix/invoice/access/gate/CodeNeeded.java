package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.User;
import org.springframework.security.core.AuthenticationException;

/** Name and password are right, and this person has a second factor: the login page asks for it, Basic has no place for it. */
final class CodeNeeded extends AuthenticationException {

    private final transient User user;

    CodeNeeded(User user) {
        super("The second factor is needed");
        this.user = user;
    }

    User user() {
        return user;
    }
}
