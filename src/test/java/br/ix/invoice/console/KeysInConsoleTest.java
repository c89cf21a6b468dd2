package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The keys of programs as an administrator keeps them. */
@IntegrationTest
class KeysInConsoleTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>(ixi_[0-9A-Za-z]{49})<");
    private static final String HOME = "/console/keys";

    @Autowired
    private ApiClient api;

    @Test
    void aKeyIsMadeLookedAtTurnedAndRevoked() {
        ConsoleSession admin = ConsoleSession.of("administrator", api);

        var made = admin.post(HOME, HOME, Map.of("name", "ERP <1>", "role", "viewer", "scopes", "invoices:read, payments:read", "lastDay", "2199-12-30"));
        String page = made.uri().getPath();
        String key = secret(made.body());

        assertThat(made.body()).contains("ERP &lt;1&gt;", "invoices:read payments:read", "/console/audit/history?subject=api-keys/");
        assertThat(admin.get(page).body()).as("shown once").doesNotContain(key);
        assertThat(api.withKey(key).get("/api/v1/invoices?limit=1").status()).isEqualTo(200);
        String version = version(admin.get(page).body());
        String second = secret(admin.post(page, page + "/rotation", Map.of("version", version, "overlapHours", "1")).body());
        assertThat(api.withKey(second).get("/api/v1/invoices?limit=1").status()).isEqualTo(200);
        assertThat(admin.get(page).body()).contains("The text before counts until");
        assertThat(admin.post(page, page + "/revocation", Map.of("version", version)).body()).as("changed since it was looked at").contains("read it again");
        assertThat(admin.post(page, page + "/revocation", Map.of("version", version(admin.get(page).body()))).body()).contains("The key was revoked");
        assertThat(api.withKey(second).get("/api/v1/invoices").status()).isEqualTo(401);
    }

    @Test
    void whatIsWrongIsSaidOnThePageAndBothLanguagesHaveIt() {
        ConsoleSession admin = ConsoleSession.of("administrator", api);

        assertThat(admin.post(HOME, HOME, Map.of("name", "x", "role", "viewer", "scopes", "invoices:write")).body()).contains("is no scope of the role viewer");
        assertThat(admin.get(HOME + "?lang=pt").body()).contains("Chaves de API", "Somente estas coleções");
        assertThat(admin.get("/?lang=en").body()).contains(HOME);
    }

    @Test
    void nobodyButAnAdministratorSeesKeys() {
        ConsoleSession approver = ConsoleSession.of("approver", api);

        assertThat(approver.get(HOME).statusCode()).isEqualTo(403);
        assertThat(approver.get("/").body()).doesNotContain(HOME);
        assertThat(approver.post("/console/runs", HOME, Map.of("name", "x", "role", "administrator")).statusCode()).isEqualTo(403);
    }

    private static String secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String version(String page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
