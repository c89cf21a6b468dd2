package br.ix.invoice.access.oidc;

import br.ix.invoice.access.oidc.TestIssuer.Lie;
import br.ix.invoice.access.oidc.TestIssuer.Said;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The context of the issuer. It is no {@code @Configuration}, so that the program under test does not find it. */
@EnableWebMvc
@EnableWebSecurity
class IssuerServer {

    @Bean
    static TomcatServletWebServerFactory webServer() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(TestIssuer.port());
        factory.setAddress(InetAddress.getLoopbackAddress());
        // Cookies know no ports: that of the program has the usual name.
        factory.getSettings().getSession().getCookie().setName("ISSUER");
        return factory;
    }

    @Bean
    static DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    static SecurityFilterChain issuer(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    static AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().issuer(TestIssuer.address()).build();
    }

    @Bean
    static IssuerClients clients() {
        return new IssuerClients();
    }

    @Bean
    static IssuerKeys keys() {
        return new IssuerKeys();
    }

    @Bean
    static IssuerSignature signature(IssuerKeys keys) {
        return new IssuerSignature(keys);
    }

    @Bean
    static JwtDecoder itsOwnTokens(IssuerKeys keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** Whoever knows the password; the name is the subject of the token. */
    @Bean
    static UserDetailsService people() {
        return name -> User.withUsername(name).password("{noop}" + TestIssuer.PASSWORD).roles("PERSON").build();
    }

    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> said() {
        return token -> {
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                Said said = TestIssuer.said();
                said.claims().forEach((name, value) -> token.getClaims().claim(name, value));
                lie(token.getClaims(), said.lie());
            }
        };
    }

    private static void lie(JwtClaimsSet.Builder claims, Lie lie) {
        switch (lie) {
            case OTHER_AUDIENCE -> claims.audience(List.of("another-client"));
            case OTHER_NONCE -> claims.claim("nonce", "another");
            case OTHER_ISSUER -> claims.issuer("https://other.example");
            case OVER -> claims.issuedAt(Instant.now().minus(Duration.ofHours(2))).expiresAt(Instant.now().minus(Duration.ofHours(1)));
            default -> { }
        }
    }
}
