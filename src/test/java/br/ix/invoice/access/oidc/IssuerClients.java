package br.ix.invoice.access.oidc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The one client: our program, with a secret, the code flow and PKCE, as {@code docs/reference/access.md} says. Of loopback addresses any port counts. */
class IssuerClients implements RegisteredClientRepository {

    private final Set<String> afterLogout = ConcurrentHashMap.newKeySet();

    void add(String address) {
        afterLogout.add(address);
    }

    /** The server would keep a slow hash of the secret; it is made anew each time here. */
    @Override
    public void save(RegisteredClient client) {
    }

    @Override
    public RegisteredClient findById(String id) {
        return RegisteredClient.withId("the-client").clientId(TestIssuer.CLIENT).clientSecret("{noop}" + TestIssuer.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/login/oauth2/code/oidc").postLogoutRedirectUris(all -> all.addAll(afterLogout))
                .scopes(all -> all.addAll(Set.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build();
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return TestIssuer.CLIENT.equals(clientId) ? findById(clientId) : null;
    }
}
