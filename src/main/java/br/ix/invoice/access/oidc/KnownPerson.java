package br.ix.invoice.access.oidc;

import br.ix.invoice.access.user.User;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person whom the issuer vouches for, with their user here. Without an authority: the gate makes its own of it. Public: the gate reads it. */
public final class KnownPerson extends DefaultOidcUser {

    private final transient User user;

    KnownPerson(OidcIdToken token, User user) {
        super(Set.of(new SimpleGrantedAuthority("KNOWN_PERSON")), token);
        this.user = user;
    }

    public User user() {
        return user;
    }
}
