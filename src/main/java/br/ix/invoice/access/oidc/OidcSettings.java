package br.ix.invoice.access.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.oidc.*}: the issuer, how this program is known to it, which claims name a person and their roles ({@code realm.roles}
 * for one inside another), and which value of the claim is which role ({@code value:role}; without any, the values are the roles). {@code only}:
 * passwords are refused. Public: the gate reads it.
 */
@ConfigurationProperties("ix-invoice.oidc")
public record OidcSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
                           @DefaultValue({"openid", "profile", "email"}) List<String> scopes, @DefaultValue("preferred_username") String nameClaim,
                           @DefaultValue("roles") String rolesClaim, @DefaultValue List<String> roles, @DefaultValue("false") boolean only) {

    public OidcSettings {
        if (issuer.isEmpty() != clientId.isEmpty() || issuer.isEmpty() && only) {
            throw new IllegalArgumentException("ix-invoice.oidc: issuer and client-id are needed together, and both for only");
        }
    }

    public boolean isOn() {
        return !issuer.isEmpty();
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
