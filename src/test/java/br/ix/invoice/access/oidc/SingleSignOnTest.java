package br.ix.invoice.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.access.oidc.TestIssuer.Lie;
import br.ix.invoice.rest.Role;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People log in at an issuer that is not ours ({@link TestIssuer}), by its login page; it tells the truth or lies. */
@IntegrationTest
class SingleSignOnTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String WAY_IN = "/oauth2/authorization/oidc";

    private final ApiClient api;
    private final HttpClient browser = browser();
    private final String subject = UUID.randomUUID().toString();
    private final String name = "sso-" + subject + "@ix.example";

    @Autowired
    SingleSignOnTest(ApiClient api) {
        this.api = api;
    }

    @Test
    void aPersonIsInWithTheHighestRoleThatTheIssuerSaysAndNamedInTheAuditTrail() throws Exception {
        says(Lie.NONE, "ix-readers", "ix-admins", "others");

        assertThat(get("/login").body()).contains(WAY_IN, "name=\"password\"");
        assertThat(logIn(browser).uri().getPath()).isEqualTo("/");
        assertThat(get("/console/me").body()).contains(name, "Administrator", "single sign-on");
        assertThat(get("/console/users").statusCode()).isEqualTo(200);
        assertThat(api.get("/api/v1/audit?subject=users&action=user.created&limit=1").json().at("/items/0/after/name").asString()).isEqualTo(name);
        assertThat(logins()).containsExactly("SUCCESS OIDC");
        assertThat(get("/api/v1/users").statusCode()).isEqualTo(401);
        assertThat(api.as(name, "").get("/api/v1/users").status()).isEqualTo(401);
    }

    @Test
    void anotherRoleAtTheNextLoginEndsTheSessionsOfTheOld() throws Exception {
        says(Lie.NONE, "ix-staff");
        logIn(browser);
        assertThat(get("/console/runs").statusCode()).isEqualTo(200);
        HttpClient elsewhere = browser();
        says(Lie.NONE, "ix-readers");

        assertThat(logIn(elsewhere).uri().getPath()).isEqualTo("/");

        assertThat(get("/console/runs").uri().getPath()).isEqualTo("/login");
        assertThat(get(elsewhere, "/console/me").body()).contains("Viewer");
        assertThat(api.get("/api/v1/users?limit=500").text()).containsOnlyOnce(name);
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatLiesLetsNobodyIn(Lie lie) throws Exception {
        says(lie, "ix-admins");

        assertThat(logIn(browser).uri().toString()).endsWith("/login?refused");
        assertThat(get("/console/me").uri().getPath()).isEqualTo("/login");
        assertThat(api.get("/api/v1/users?limit=500").text()).doesNotContain(name);
        assertThat(api.get("/api/v1/logins?way=OIDC&outcome=FAILURE&limit=1").json().at("/items/0/reason").asString()).isEqualTo("NOT_PROVEN");
        says(Lie.NONE, "ix-admins");
        assertThat(logIn(browser).uri().getPath()).as("the truth, by the same way").isEqualTo("/console/me");
    }

    @Test
    void whoDoesNotKnowThePasswordAtTheIssuerIsNotIn() throws Exception {
        says(Lie.NONE, "ix-admins");

        HttpResponse<String> page = get(WAY_IN);

        assertThat(page.uri().getPort()).isEqualTo(TestIssuer.port());
        assertThat(give(browser, page, "wrong").uri().toString()).isEqualTo(TestIssuer.address() + "/login?error");
        assertThat(get("/console/me").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theQuestionHasStateNonceAndAProofKeyAndTheIssuerTakesNoneWithout() throws Exception {
        says(Lie.NONE, "ix-admins");
        HttpClient still = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

        String question = get(still, WAY_IN).headers().firstValue("Location").orElseThrow();
        String without = question.replaceAll("&code_challenge(_method)?=[^&]+", "");

        assertThat(question).startsWith(TestIssuer.address()).contains("&state=", "&nonce=", "&code_challenge=", "&code_challenge_method=S256");
        logIn(browser);
        assertThat(get(browser, URI.create(without)).uri().toString()).contains("/login?refused");
    }

    @Test
    void aKeyThatTheIssuerChangesIsFoundAndTheOneBeforeCountsNoMore() throws Exception {
        says(Lie.NONE, "ix-staff");
        assertThat(logIn(browser).uri().getPath()).isEqualTo("/");

        TestIssuer.changesItsKey();

        assertThat(logIn(browser()).uri().getPath()).isEqualTo("/");
        says(Lie.WITHDRAWN_KEY, "ix-staff");
        assertThat(logIn(browser()).uri().toString()).endsWith("/login?refused");
    }

    @Test
    void whoIsLockedHereIsRefusedWhateverTheIssuerSays() throws Exception {
        says(Lie.NONE, "ix-staff");
        logIn(browser);
        String id = api.get("/api/v1/users?limit=500").json().path("items").valueStream().filter(user -> user.path("name").asString().equals(name))
                .map(user -> user.path("id").asString()).findFirst().orElseThrow();

        assertThat(api.patch("/api/v1/users/" + id, "*", Map.of("locked", true)).status()).isEqualTo(200);

        assertThat(get("/console/runs").uri().getPath()).isEqualTo("/login");
        assertThat(logIn(browser).uri().toString()).endsWith("/login?refused");
        assertThat(api.get("/api/v1/logins?way=OIDC&outcome=FAILURE&limit=1").json().at("/items/0/reason").asString()).isEqualTo("USER_LOCKED");
    }

    @Test
    void anAnswerWithoutItsQuestionLetsNobodyIn() throws Exception {
        says(Lie.NONE, "ix-admins");

        assertThat(get("/login/oauth2/code/oidc?code=stolen&state=forged").uri().toString()).endsWith("/login?refused");
    }

    @Test
    void whoHasNoRoleHereOrTheNameOfAnotherIsRefused() throws Exception {
        says(Lie.NONE, "others");
        assertThat(logIn(browser).uri().toString()).endsWith("/login?refused");
        TestIssuer.says(Map.of("preferred_username", "admin", "realm", Map.of("roles", List.of("ix-admins"))), Lie.NONE);
        assertThat(logIn(browser).uri().toString()).endsWith("/login?refused");

        assertThat(api.get("/api/v1/logins?way=OIDC&outcome=FAILURE&limit=2").json().path("items").valueStream().map(one -> one.path("reason").asString()))
                .containsExactly("NAME_TAKEN", "NO_ROLE");
    }

    @Test
    void logoutEndsTheSessionAtTheIssuerToo() throws Exception {
        says(Lie.NONE, "ix-readers");
        TestIssuer.knows(api.uri("/login?out").toString());
        logIn(browser);

        HttpResponse<String> out = post("/console/me", "/logout", "");

        assertThat(out.uri().toString()).endsWith("/login?out");
        assertThat(get("/console/me").uri().getPath()).isEqualTo("/login");
        assertThat(get(WAY_IN).uri().toString()).as("the issuer asks for the password again").startsWith(TestIssuer.address() + "/login");
    }

    @ParameterizedTest
    @CsvSource({"roles, viewer, VIEWER", "roles, 'operator viewer', OPERATOR", "roles, king,", "groups, viewer,"})
    void withoutAMappingTheValuesAreTheRoles(String claim, String value, Role role) {
        RoleClaim roles = new RoleClaim(settings(List.of()));

        assertThat(roles.of(Map.of(claim, value)).orElse(null)).isEqualTo(role);
    }

    @Test
    void aMappingToARoleThatPeopleDoNotHaveIsRefused() {
        assertThatThrownBy(() -> new RoleClaim(settings(List.of("x:portal")))).hasMessageContaining("x:portal");
        assertThatThrownBy(() -> new OidcSettings("https://i.example", "", "", List.of(), "n", "r", List.of(), false)).hasMessageContaining("client-id");
    }

    private static OidcSettings settings(List<String> roles) {
        return new OidcSettings("https://i.example", "c", "s", List.of("openid"), "name", "roles", roles, false);
    }

    private void says(Lie lie, String... roles) {
        TestIssuer.says(Map.of("preferred_username", name, "realm", Map.of("roles", List.of(roles))), lie);
    }

    private List<String> logins() {
        return api.get("/api/v1/logins?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).json().path("items").valueStream()
                .map(one -> one.path("outcome").asString() + " " + one.path("way").asString()).toList();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /** By the issuer, with the password where it asks for it; the page that comes then. */
    private HttpResponse<String> logIn(HttpClient from) throws Exception {
        HttpResponse<String> page = get(from, WAY_IN);
        return page.uri().getPort() == TestIssuer.port() ? give(from, page, TestIssuer.PASSWORD) : page;
    }

    private HttpResponse<String> give(HttpClient from, HttpResponse<String> page, String password) throws Exception {
        return send(from, page, page.uri().resolve("/login"), "username=" + subject + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(browser, path);
    }

    private HttpResponse<String> get(HttpClient from, String path) throws Exception {
        return get(from, api.uri(path));
    }

    private static HttpResponse<String> get(HttpClient from, URI address) throws Exception {
        return from.send(HttpRequest.newBuilder(address).header("Accept", "text/html").header("Accept-Language", "en").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, String path, String form) throws Exception {
        return send(browser, get(page), api.uri(path), form);
    }

    /** A form with the token of its page. */
    private static HttpResponse<String> send(HttpClient from, HttpResponse<String> page, URI to, String form) throws Exception {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        String whole = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return from.send(HttpRequest.newBuilder(to).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
