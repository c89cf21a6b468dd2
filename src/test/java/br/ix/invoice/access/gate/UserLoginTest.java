package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.access.oidc.Issuer;
import br.ix.invoice.access.oidc.OidcSettings;
import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.Users;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** People log in on the page, with a session. */
@IntegrationTest
class UserLoginTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private ApiClient api;

    @Autowired
    private Environment environment;

    @Autowired
    private Users users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Attempts attempts;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void opensThePagesAndNotTheApi() throws Exception {
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);

        HttpResponse<String> in = logIn("admin", "test-admin");

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/users").statusCode()).isEqualTo(401);
    }

    @Test
    void looksTheSameForAWrongNameAndAWrongPassword() throws Exception {
        HttpResponse<String> wrongPassword = logIn("admin", "wrong");
        HttpResponse<String> wrongName = logIn("nobody", "wrong");

        assertThat(wrongPassword.statusCode()).isEqualTo(302);
        assertThat(wrongPassword.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(wrongName.headers().firstValue("Location")).isEqualTo(wrongPassword.headers().firstValue("Location"));
        assertThat(get("/login?error").body()).contains("role=\"alert\"");
    }

    @Test
    void needsTheTokenOfItsPage() throws Exception {
        assertThat(post("/login", "username=admin&password=test-admin").statusCode()).isEqualTo(403);
    }

    @Test
    void endsWithLogout() throws Exception {
        logIn("admin", "test-admin");
        String token = token();

        HttpResponse<String> out = post("/logout", "_csrf=" + token);

        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/login?out");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
    }

    @Test
    void endsWhenTheUserIsDeletedOrChanged() throws Exception {
        String name = "session-" + UUID.randomUUID();
        ApiClient.Answer user = api.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", "a-good-password"));
        logIn(name, "a-good-password");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);

        ApiClient.Answer changed = api.patch(user.header("Location"), user.etag(), Map.of("password", "another-password"));

        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
        logIn(name, "another-password");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        api.delete(user.header("Location"), changed.etag());
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
    }

    @Test
    void givesACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
        String plain = get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> byHttps = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri("/login")).header("X-Forwarded-Proto", "https").build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(plain).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(byHttps.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(byHttps.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void beginsANewSessionAndANewTokenAtTheLogin() throws Exception {
        String before = sessionId();
        String token = token();

        logIn("admin", "test-admin");

        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(post("/logout", "_csrf=" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void endsAllSessionsOfAUserWhenTheRoleChanges() throws Exception {
        String name = "session-" + UUID.randomUUID();
        ApiClient.Answer user = api.post("/api/v1/users", Map.of("name", name, "role", "approver", "password", "a-good-password"));
        logIn(name, "a-good-password");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);

        api.patch(user.header("Location"), user.etag(), Map.of("role", "viewer"));

        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
    }

    @Test
    void isOffWhereAnIssuerIsTheOnlyWay() {
        Issuer only = new Issuer(new OidcSettings("https://id.example", "ix", "", List.of("openid"), "name", "roles", List.of(), true));
        UserLogin login = new UserLogin(users, passwords, attempts, only);

        assertThatThrownBy(() -> login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("admin", "test-admin")))
                .isInstanceOf(BadCredentialsException.class);
    }

    @ParameterizedTest
    @CsvSource({"server.servlet.session.timeout, 8h", "server.servlet.session.cookie.http-only, true", "server.servlet.session.cookie.same-site, lax"})
    void standsInTheDefaultsOfTheProgram(String setting, String value) {
        assertThat(environment.getProperty(setting)).isEqualTo(value);
    }

    private String sessionId() throws Exception {
        get("/login");
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).findFirst().orElseThrow().getValue();
    }

    private HttpResponse<String> logIn(String name, String password) throws Exception {
        return post("/login", "username=" + name + "&password=" + password + "&_csrf=" + token());
    }

    private String token() throws Exception {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return api.uri(path);
    }
}
