package br.ix.invoice.access.gate;

import br.ix.invoice.access.Login.Reason;
import br.ix.invoice.access.Login.Way;
import br.ix.invoice.access.oidc.Issuer;
import br.ix.invoice.access.oidc.KnownPeople;
import br.ix.invoice.access.oidc.KnownPerson;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way in by an OpenID Connect issuer, where one is configured: code flow with PKCE, state and nonce; the tokens are forgotten once they were read,
 * but for the one that tells the issuer who logs out.
 */
@Component
class SingleSignOnGate {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnGate.class);
    private static final String BASE = "/oauth2/authorization";

    private final Issuer issuer;
    private final KnownPeople people;
    private final Attempts attempts;
    private final SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SingleSignOnGate(Issuer issuer, KnownPeople people, Attempts attempts) {
        this.issuer = issuer;
        this.people = people;
        this.attempts = attempts;
    }

    void open(HttpSecurity http) throws Exception {
        if (!issuer.isOn()) {
            return;
        }
        var requests = new DefaultOAuth2AuthorizationRequestResolver(issuer.registrations(), BASE);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login").clientRegistrationRepository(issuer.registrations())
                .authorizedClientRepository(new ForgottenTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                .successHandler(this::letIn).failureHandler(this::refuse));
    }

    /** In the place of what Spring made of it, the person is signed in as by a password. */
    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication made) throws IOException, ServletException {
        KnownPerson person = (KnownPerson) made.getPrincipal();
        SignedIn signedIn = SignedIn.vouchedFor(person.user(), person.getIdToken().getTokenValue());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        attempts.succeeded(person.user(), Way.OIDC);
        onward.onAuthenticationSuccess(request, response, signedIn);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        String code = cause instanceof OAuth2AuthenticationException told ? told.getError().getErrorCode() : "";
        Reason reason = Arrays.stream(Reason.values()).filter(one -> one.name().equals(code)).findFirst().orElse(Reason.NOT_PROVEN);
        if (reason == Reason.NOT_PROVEN) {
            LOG.warn("A login by the issuer was refused: {}", cause.getMessage());
        }
        attempts.notVouchedFor(reason);
        response.sendRedirect(request.getContextPath() + "/login?refused");
    }

    /** Ends the session at the issuer too, where it says how. */
    void bye(HttpServletRequest request, HttpServletResponse response, Authentication was) throws IOException {
        String home = UriComponentsBuilder.fromUriString(request.getRequestURL().toString()).replacePath(request.getContextPath() + "/login")
                .replaceQuery("out").build().toUriString();
        String token = was instanceof SignedIn signedIn ? signedIn.idToken() : null;
        Object end = token == null ? null : issuer.registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        response.sendRedirect(end == null ? request.getContextPath() + "/login?out"
                : UriComponentsBuilder.fromUriString(end.toString()).queryParam("id_token_hint", "{token}").queryParam("post_logout_redirect_uri", "{home}")
                        .encode().buildAndExpand(token, home).toUriString());
    }
}
