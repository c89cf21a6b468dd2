package br.ix.invoice.access.gate;

import br.ix.invoice.rest.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * An authenticated caller. Its name tells users from keys ({@code user:admin}, {@code key:<id>}), so that nobody shares the
 * idempotency keys of another who happens to have the same name.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final String identity;

    SignedIn(Caller caller, String identity) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + caller.role())));
        this.caller = caller;
        this.identity = identity;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return identity;
    }
}
