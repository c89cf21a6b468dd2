package br.ix.invoice.access.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The issuer as its own description says (discovery), asked when somebody first logs in by it: the program starts without it. Public: the gate uses it.
 */
@Component
public class Issuer {

    /** Part of the addresses {@code /oauth2/authorization/oidc} and {@code /login/oauth2/code/oidc}. */
    public static final String ID = "oidc";

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    public Issuer(OidcSettings settings) {
        this.settings = settings;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    public boolean isTheOnlyWay() {
        return settings.only();
    }

    public ClientRegistrationRepository registrations() {
        return id -> id.equals(ID) ? registration() : null;
    }

    /** A failure to reach the issuer is not remembered. */
    public ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            found = ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID).clientId(settings.clientId())
                    .clientSecret(settings.clientSecret()).scope(settings.scopes()).userNameAttributeName("sub").build();
            known = found;
        }
        return found;
    }
}
