package br.ix.invoice.access.gate;

import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.user.User;
import br.ix.invoice.rest.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * An authenticated caller. Its name tells users from keys ({@code user:admin}, {@code key:<id>}), so that nobody shares the
 * idempotency keys of another who happens to have the same name.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient @Nullable User user;
    private final String identity;

    static SignedIn person(User user) {
        return new SignedIn(new Caller(user.name(), user.role(), null, null), user, "user:" + user.name());
    }

    static SignedIn program(ApiKey key) {
        Caller caller = new Caller(key.name(), key.role(), key.asn(), key.billingAccount());
        return new SignedIn(caller, null, "key:" + key.publicId());
    }

    private SignedIn(Caller caller, @Nullable User user, String identity) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + caller.role())));
        this.caller = caller;
        this.user = user;
        this.identity = identity;
        setAuthenticated(true);
    }

    /** Whether this is the person as it was when it logged in: same password, same role. False for programs. */
    boolean isStill(User now) {
        return user != null && user.id() == now.id() && user.version() == now.version();
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
