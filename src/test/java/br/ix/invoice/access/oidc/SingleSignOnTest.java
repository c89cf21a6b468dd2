package br.ix.invoice.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.access.oidc.TestIssuer.Lie;
import br.ix.invoice.rest.Role;
import java.net.CookieManager;
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

/** People log in by an issuer that is asked over HTTP, which tells the truth or lies. */
@IntegrationTest
class SingleSignOnTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String WAY_IN = "/oauth2/authorization/oidc";

    private final ApiClient api;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
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
        assertThat(get(WAY_IN).uri().getPath()).isEqualTo("/");
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
        get(WAY_IN);
        assertThat(get("/console/runs").statusCode()).isEqualTo(200);
        HttpClient elsewhere = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        says(Lie.NONE, "ix-readers");

        assertThat(get(elsewhere, WAY_IN).uri().getPath()).isEqualTo("/");

        assertThat(get("/console/runs").uri().getPath()).isEqualTo("/login");
        assertThat(get(elsewhere, "/console/me").body()).contains("Viewer");
        assertThat(api.get("/api/v1/users?limit=500").text()).containsOnlyOnce(name);
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatLiesLetsNobodyIn(Lie lie) throws Exception {
        says(lie, "ix-admins");

        assertThat(get(WAY_IN).uri().toString()).endsWith("/login?refused");
        assertThat(get("/console/me").uri().getPath()).isEqualTo("/login");
        assertThat(api.get("/api/v1/users?limit=500").text()).doesNotContain(name);
        assertThat(api.get("/api/v1/logins?way=OIDC&outcome=FAILURE&limit=1").json().at("/items/0/reason").asString()).isEqualTo("NOT_PROVEN");
    }

    @Test
    void anAnswerWithoutItsQuestionLetsNobodyIn() throws Exception {
        says(Lie.NONE, "ix-admins");

        assertThat(get("/login/oauth2/code/oidc?code=stolen&state=forged").uri().toString()).endsWith("/login?refused");
    }

    @Test
    void whoHasNoRoleHereOrTheNameOfAnotherIsRefused() throws Exception {
        says(Lie.NONE, "others");
        assertThat(get(WAY_IN).uri().toString()).endsWith("/login?refused");
        TestIssuer.says(Map.of("sub", subject, "preferred_username", "admin", "realm", Map.of("roles", List.of("ix-admins"))), Lie.NONE);
        assertThat(get(WAY_IN).uri().toString()).endsWith("/login?refused");

        assertThat(api.get("/api/v1/logins?way=OIDC&outcome=FAILURE&limit=2").json().path("items").valueStream().map(one -> one.path("reason").asString()))
                .containsExactly("NAME_TAKEN", "NO_ROLE");
    }

    @Test
    void logoutEndsTheSessionAtTheIssuerToo() throws Exception {
        says(Lie.NONE, "ix-readers");
        get(WAY_IN);

        HttpResponse<String> out = post("/console/me", "/logout", "");

        assertThat(out.uri().toString()).endsWith("/login?out");
        assertThat(TestIssuer.lastEnd()).contains("id_token_hint=ey");
        assertThat(get("/console/me").uri().getPath()).isEqualTo("/login");
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
        TestIssuer.says(Map.of("sub", subject, "preferred_username", name, "realm", Map.of("roles", List.of(roles))), lie);
    }

    private List<String> logins() {
        return api.get("/api/v1/logins?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).json().path("items").valueStream()
                .map(one -> one.path("outcome").asString() + " " + one.path("way").asString()).toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(browser, path);
    }

    private HttpResponse<String> get(HttpClient from, String path) throws Exception {
        return from.send(HttpRequest.newBuilder(api.uri(path)).header("Accept", "text/html").header("Accept-Language", "en").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, String path, String form) throws Exception {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).isTrue();
        String whole = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(HttpRequest.newBuilder(api.uri(path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
