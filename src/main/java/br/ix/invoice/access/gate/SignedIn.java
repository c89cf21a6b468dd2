package br.ix.invoice.access.gate;

import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.user.User;
import br.ix.invoice.rest.Caller;
import java.util.List;
import java.util.Optional;
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
    private final @Nullable List<String> scopes;
    private @Nullable String idToken;

    static SignedIn person(User user) {
        return new SignedIn(new Caller(user.name(), user.role(), null, null), user, user.identity(), null);
    }

    /** A person for whom an issuer vouches, whose second factor is the issuer's matter; the token tells it later who logs out. */
    static SignedIn vouchedFor(User user, String idToken) {
        SignedIn signedIn = person(user);
        signedIn.idToken = idToken;
        return signedIn;
    }

    /** The same person by the same way in, as it is now. */
    SignedIn as(User now) {
        return idToken == null ? person(now) : vouchedFor(now, idToken);
    }

    static SignedIn program(ApiKey key) {
        ApiKey.Grant grant = key.grant();
        Caller caller = new Caller(grant.name(), grant.role(), grant.asn(), grant.billingAccount());
        return new SignedIn(caller, null, "key:" + key.publicId(), grant.scopes());
    }

    private SignedIn(Caller caller, @Nullable User user, String identity, @Nullable List<String> scopes) {
        // Beside the API, roles open pages and the actuator: a key that is limited to some collections is not for those.
        super(scopes == null ? List.of(new SimpleGrantedAuthority("ROLE_" + caller.role())) : List.of());
        this.caller = caller;
        this.user = user;
        this.identity = identity;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    /** Whether this is the person as it was when it logged in: same password, same role. False for programs. */
    boolean isStill(User now) {
        return user != null && user.id() == now.id() && user.version() == now.version();
    }

    /** What a limited key may touch; null: all that the role may. */
    @Nullable List<String> scopes() {
        return scopes;
    }

    /** Of a person for whom an issuer vouches; null for all others. */
    @Nullable String idToken() {
        return idToken;
    }

    /** The person as it was when it logged in; none for programs. */
    Optional<User> user() {
        return Optional.ofNullable(user);
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
