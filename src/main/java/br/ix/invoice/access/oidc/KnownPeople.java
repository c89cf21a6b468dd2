package br.ix.invoice.access.oidc;

import br.ix.invoice.access.Login.Reason;
import br.ix.invoice.access.user.User;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds or makes the user of a person whose token was verified (signature, issuer, audience, nonce, time). Refused without a role, without a usable
 * name, or with the name of somebody else; the code of the refusal is a {@link Reason}. Public: the gate calls it.
 */
@Component
public class KnownPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final OidcSettings settings;
    private final RoleClaim roles;
    private final ExternalUsers users;

    KnownPeople(OidcSettings settings, ExternalUsers users) {
        this.settings = settings;
        this.roles = new RoleClaim(settings);
        this.users = users;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Role role = roles.of(request.getIdToken().getClaims()).orElseThrow(() -> refused(Reason.NO_ROLE));
        String claim = request.getIdToken().getClaimAsString(settings.nameClaim());
        String name = claim == null ? "" : claim.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw refused(Reason.NAME_TAKEN);
        }
        User user = user(new ExternalUsers.Person(settings.issuer(), request.getIdToken().getSubject(), name, role));
        if (user.locked()) {
            throw refused(Reason.USER_LOCKED);
        }
        return new KnownPerson(request.getIdToken(), user);
    }

    /** The last administrator keeps its role here, whatever the issuer says: the login is refused, as the change is. */
    private User user(ExternalUsers.Person person) {
        try {
            return users.of(person).orElseThrow(() -> refused(Reason.NAME_TAKEN));
        } catch (Refusal lastAdministrator) {
            throw refused(Reason.NO_ROLE);
        }
    }

    private static OAuth2AuthenticationException refused(Reason reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason.name()));
    }
}
