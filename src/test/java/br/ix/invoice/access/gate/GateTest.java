package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The gate over real HTTP: who gets in, and how it says no. */
@IntegrationTest
class GateTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users", "/api/v1/exchanges", "/api/v1/no-such-thing", "/api/v2", "/v3/api-docs", "/swagger-ui/index.html"})
    void asksWhoCalls(String path) {
        ApiClient.Answer answer = api.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=\"ix-invoice\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/authentication-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRtaW46d3Jvbmc=", "Basic bm9ib2R5Ondyb25n", "Basic ???", "Bearer ixi_0", "Bearer ", "Bearer x"})
    void refusesWrongCredentialsWithoutSayingWhich(String authorization) {
        ApiClient.Answer answer = api.with("Authorization", authorization).get("/api/v1/users");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/credentials-invalid");
    }

    @ParameterizedTest
    @CsvSource({
            "viewer,        GET,    /api/v1/users,        200",
            "viewer,        GET,    /api/v1/api-keys,     403",
            "viewer,        POST,   /api/v1/users,        403",
            "viewer,        DELETE, /api/v1/users/x,      403",
            "operator,      PUT,    /api/v1/clock,        403",
            "operator,      GET,    /api/v1/clock,        200",
            "approver,      POST,   /api/v1/api-keys,     403",
            "administrator, GET,    /api/v1/api-keys,     200",
            "administrator, DELETE, /api/v1/users/x,      404",
            "participant,   GET,    /api/v1/users,        403",
            "participant,   GET,    /api/v1/exchanges,    200",
            "participant,   GET,    /api/v1/billing-runs, 403",
            "portal,        GET,    /api/v1/exchanges,    403",
            "viewer,        GET,    /api/v1/nothing,      404",
            "viewer,        POST,   /api/v1/nothing,      404",
            "viewer,        GET,    /api/v1/users/,       404",
            "viewer,        DELETE, /api/v1/users,        405",
            "administrator, PUT,    /api/v1/users,        405",
            "viewer,        HEAD,   /api/v1/users,        200",
            "viewer,        OPTIONS,/api/v1/users,        200"})
    void letsEachRoleDoWhatTheTableSays(String role, String method, String path, int status) {
        ApiClient ofRole = api.withKey(keyOf(role));

        assertThat(ofRole.send(method, path, method.equals("POST") ? "{}" : null).status()).isEqualTo(status);
    }

    @Test
    void namesTheMethodsThatAnAddressHas() {
        ApiClient.Answer answer = api.send("DELETE", "/api/v1/users", null);

        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    /** The frame, and what asks for a secret of its own: PixNotificationTest refuses any other. */
    private static final Set<String> OPEN = Set.of("GET /api/v1/", "POST /api/v1/pix-notifications/{psp}/{secret}/pix");

    @Test
    void hasARowForEveryRouteOfTheApi() {
        Set<String> withoutRow = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(path -> methods(info).stream().map(method -> method + " " + path)))
                .filter(route -> route.contains(" /api/v1/") && !OPEN.contains(route))
                .filter(route -> !hasRow(route)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(withoutRow).as("routes without a row in access.gate.Routes").isEmpty();
    }

    @Test
    void keepsNoSessionForTheApi() {
        assertThat(api.get("/api/v1/users").header("Set-Cookie")).isNull();
    }

    @Test
    void sendsABrowserToTheLoginPage() {
        ApiClient.Answer answer = api.anonymous().with("Accept", "text/html").get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/error", "/css/console.css", "/api/v1/", "/api/v1/exchanges", "/swagger-ui/index.html"})
    void tellsABrowserWhatItMayDoWithEachAnswer(String path) {
        ApiClient.Answer answer = api.with("Accept", "text/html").get(path);

        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'").contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options") + answer.header("X-Frame-Options")).isEqualTo("nosniffDENY");
    }

    @Test
    void redirectsToNoHostThatACallerNames() {
        ApiClient stranger = api.anonymous().with("Accept", "text/html").with("X-Forwarded-Host", "evil.example");

        assertThat(stranger.get("/").header("Location")).isEqualTo("/login");
    }

    /** Refused by the firewall of addresses, by the methods of a page, and not refused at all. */
    @ParameterizedTest
    @CsvSource({"GET, /css/%2e%2e/application.yml, 400", "PUT, /login, 403", "GET, /error, 404"})
    void saysNoInPagesOfItsOwn(String method, String path, int status) {
        ApiClient.Answer answer = api.anonymous().with("Accept", "text/html").send(method, path, null);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("ix-invoice</title>").doesNotContain("Whitelabel");
    }

    @ParameterizedTest
    @CsvSource({"pt, Senha", "en, Password"})
    void speaksTheLanguageOfTheBrowserOnTheLoginPage(String language, String word) {
        ApiClient browser = api.anonymous().with("Accept", "text/html").with("Accept-Language", language);

        assertThat(browser.get("/login").text()).contains(word);
        assertThat(api.anonymous().get("/login?lang=" + language).text()).contains(word);
    }

    @Test
    void leavesHealthOpenAndTheRestOfTheActuatorToAdministrators() {
        assertThat(api.anonymous().get("/actuator/health/readiness").json().get("status").stringValue()).isEqualTo("UP");
        assertThat(api.withKey(keyOf("viewer")).get("/actuator/env").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/login, false", "/swagger-ui/index.html, true"})
    void letsOnlyTheDescriptionOfTheApiStyleItsPartsWhereTheyStand(String path, boolean inline) {
        String policy = api.get(path).header("Content-Security-Policy");

        assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe-eval");
        assertThat(policy.contains("'unsafe-inline'")).isEqualTo(inline);
    }

    @Test
    void refusesAPageOfAnotherOriginEvenWithCredentials() {
        ApiClient.Answer answer = api.with("Origin", "https://evil.example").get("/api/v1/users");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/origin-not-allowed");
    }

    private String keyOf(String role) {
        Map<String, Object> grant = role.equals("participant")
                ? Map.of("name", role, "role", role, "asn", 64500) : Map.of("name", role, "role", role);
        return api.post("/api/v1/api-keys", grant).json().get("key").stringValue();
    }

    private static Set<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static boolean hasRow(String route) {
        String[] words = route.split(" ");
        return Routes.at(PathContainer.parsePath(words[1])).stream().anyMatch(row -> row.answers(HttpMethod.valueOf(words[0])));
    }
}
