package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person sets a second factor up, logs in with it, and loses it. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorInConsoleTest {

    private static final String PAGE = "/console/me/second-factor";
    private static final String PASSWORD = "a-long-password";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})</li>");

    private final ApiClient api;
    private final JdbcClient database;
    private final String name = "factor-" + UUID.randomUUID();
    private Answer user;
    private ConsoleSession session;
    private String secret;
    private AuthenticatorApp app;

    @Autowired
    SecondFactorInConsoleTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
    }

    @BeforeEach
    void aPersonHasBegun() {
        user = api.post("/api/v1/users", Map.of("name", name, "role", "approver", "password", PASSWORD));
        session = ConsoleSession.ofNobody(api);
        assertThat(session.give(name, PASSWORD).uri().getPath()).isEqualTo("/");
        session.post(PAGE, PAGE + "/enrolment", Map.of());
        Matcher shown = SECRET.matcher(session.get(PAGE).body());
        assertThat(shown.find()).isTrue();
        secret = shown.group(1);
        app = AuthenticatorApp.withSecret(secret);
    }

    @Test
    void isInForceOnceAFirstCodeWasRight() {
        assertThat(confirm("000000").body()).contains("The code is not valid");
        assertThat(ConsoleSession.ofNobody(api).give(name, PASSWORD).uri().getPath()).isEqualTo("/");

        List<String> codes = recoveryCodes(confirm(app.code(0)));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(session.get(PAGE).body()).contains("Recovery codes left").doesNotContain(codes.get(0), secret);
        assertThat(api.get(user.header("Location")).json().path("secondFactor").asBoolean()).isTrue();
    }

    @Test
    void isAskedAfterThePasswordAndNoCodeOpensTwice() {
        String first = app.code(0);
        confirm(first);
        ConsoleSession other = ConsoleSession.ofNobody(api);
        String next = app.code(1);

        assertThat(other.give(name, PASSWORD).uri().getPath()).isEqualTo("/login/code");
        assertThat(other.get("/console/runs").uri().getPath()).isEqualTo("/login");
        assertThat(give(other, first).body()).contains("The code is wrong");
        assertThat(give(other, next).uri().getPath()).isNotEqualTo("/login/code");
        assertThat(other.get("/console/runs").uri().getPath()).isEqualTo("/console/runs");
        assertThat(give(halfIn(), next).body()).contains("The code is wrong");
    }

    @Test
    void isReplacedByARecoveryCodeOnce() {
        List<String> codes = recoveryCodes(confirm(app.code(0)));
        ConsoleSession other = halfIn();

        assertThat(give(other, codes.get(3).toUpperCase(java.util.Locale.ROOT)).uri().getPath()).isEqualTo("/");
        assertThat(give(halfIn(), codes.get(3)).body()).contains("The code is wrong");
        assertThat(other.get(PAGE).body()).containsPattern("Recovery codes left</dt><dd>9<");
        assertThat(recoveryCodes(other.post(PAGE, PAGE + "/codes", Map.of("code", codes.get(4))))).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(give(halfIn(), codes.get(5)).body()).contains("The code is wrong");
    }

    @Test
    void leavesBasicToProgramsWithAKey() {
        ApiClient program = api.as(name, PASSWORD);
        assertThat(program.get("/api/v1/users").status()).isEqualTo(200);

        confirm(app.code(0));

        assertThat(Scene.problem(program.get("/api/v1/users"))).isEqualTo("401 second-factor-in-use");
        assertThat(Scene.problem(program.get("/v3/api-docs"))).isEqualTo("401 second-factor-in-use");
        assertThat(Scene.problem(api.as(name, "wrong").get("/api/v1/users"))).isEqualTo("401 credentials-invalid");
    }

    @Test
    void isSwitchedOffByItsPersonWithACodeOrByAnAdministrator() {
        List<String> codes = recoveryCodes(confirm(app.code(0)));
        assertThat(session.post(PAGE, PAGE + "/removal", Map.of("code", "000000")).body()).contains("The code is not valid");
        assertThat(session.post(PAGE, PAGE + "/removal", Map.of("code", codes.get(0))).body()).contains("The second factor is off.");
        session.post(PAGE, PAGE + "/enrolment", Map.of());
        String path = user.header("Location") + "/second-factor";

        assertThat(Scene.problem(api.delete(path, user.etag()))).isEqualTo("409 second-factor-off");
        Matcher again = SECRET.matcher(session.get(PAGE).body());
        assertThat(again.find()).isTrue();
        confirm(AuthenticatorApp.withSecret(again.group(1)).code(0));
        assertThat(api.delete(path, user.etag()).status()).isEqualTo(204);

        assertThat(ConsoleSession.ofNobody(api).give(name, PASSWORD).uri().getPath()).isEqualTo("/");
        assertThat(actions()).containsExactly("user.second-factor-off by admin", "user.second-factor-on by " + name,
                "user.second-factor-off by " + name, "user.second-factor-on by " + name, "user.created by admin");
    }

    @Test
    void isReadableNowhere(CapturedOutput output) {
        List<String> codes = recoveryCodes(confirm(app.code(0)));
        give(halfIn(), codes.get(0));
        String plain = secret.replace(" ", "");
        String kept = database.sql("SELECT secret FROM second_factor f JOIN app_user u ON u.id = f.user_id WHERE u.name = :name")
                .param("name", name).query(String.class).single();

        assertThat(kept).startsWith("v1:").doesNotContain(plain);
        assertThat(output).doesNotContain(plain, codes.get(0), codes.get(1));
        assertThat(api.get(user.header("Location")).text() + api.get("/api/v1/audit?subject=users").text()).doesNotContain(plain, codes.get(0));
        assertThat(database.sql("SELECT code_hash FROM recovery_code").query(String.class).list()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void ofAnotherIsForAdministratorsOnly() {
        confirm(app.code(0));
        String removal = "/console/users/" + user.json().path("id").asString() + "/second-factor-removal";

        assertThat(session.get("/console/users").statusCode()).isEqualTo(403);
        assertThat(session.post(PAGE, removal, Map.of()).statusCode()).isEqualTo(403);
        assertThat(api.as(name, PASSWORD).delete(user.header("Location") + "/second-factor", user.etag()).status()).isEqualTo(401);
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        String version = user.etag().replaceAll("\"|-.*", "");
        assertThat(administrator.get("/console/users/" + user.json().path("id").asString()).body()).contains(removal);
        assertThat(administrator.post("/console/users", removal, Map.of("version", version)).body()).contains("The second factor of this user is off.");
        assertThat(session.get("/console/runs").uri().getPath()).as("what was open on a lost device").isEqualTo("/login");
    }

    private HttpResponse<String> confirm(String code) {
        return session.post(PAGE, PAGE, Map.of("code", code));
    }

    private ConsoleSession halfIn() {
        ConsoleSession other = ConsoleSession.ofNobody(api);
        assertThat(other.give(name, PASSWORD).uri().getPath()).isEqualTo("/login/code");
        return other;
    }

    private static HttpResponse<String> give(ConsoleSession half, String code) {
        return half.post("/login/code", "/login/code", Map.of("code", code));
    }

    private static List<String> recoveryCodes(HttpResponse<String> page) {
        return RECOVERY.matcher(page.body()).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private List<String> actions() {
        String subject = user.header("Location").substring("/api/v1/".length());
        return api.get("/api/v1/audit?subject=" + subject).json().path("items").valueStream()
                .map(entry -> entry.path("action").asString() + " by " + entry.path("name").asString()).toList();
    }
}
