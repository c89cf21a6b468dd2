package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BoundedExchange;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.job.JobFailed;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs that need a person, in a browser and in both languages: one that failed, one with stale accounts, one that a bound stopped. */
@BrowserTest
class RunBrowserTest {

    private final ApiClient api;
    private final World world;
    private final BillingWorld events;
    private final JdbcClient database;
    @AutoClose
    private final Visitor browser;

    @Autowired
    RunBrowserTest(ApiClient api, BillingWorld events, JdbcClient database, @Value("${ix-invoice.admin-password}") String password) {
        this.api = api;
        this.world = new World(api);
        this.events = events;
        this.database = database;
        this.browser = new Visitor(api, password);
    }

    @BeforeEach
    void logIn() {
        browser.logIn();
    }

    @Test
    void aFailedRunSaysWhatFailedAndGoesOnByAButton() {
        String run = aRunThatFailsWhileItDrafts("the disk is full");

        String english = open(run, "en", "Failed while: Drafting");
        String portuguese = open(run, "pt", "Falhou em: Calculando");

        assertThat(english).contains("the disk is full", "Go on", "Discard…").doesNotContain("Approve…");
        assertThat(portuguese).contains("the disk is full", "Continuar");
        browser.picture("run-failed-pt", 1280);
        browser.click("Continuar");
        assertThat(browser.waitFor("Aguardando aprovação")).doesNotContain("Falhou em");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aStaleRunSaysWhoChangedAndIsRedraftedByAButton() {
        String exchange = world.exchange();
        Participant changed = world.participant(exchange, world.organisation("Rede Alterada Ltda"));
        String subscription = world.subscription(changed, priced(exchange), "2026-10-01");
        world.subscription(world.participant(exchange, world.organisation("Rede Igual Ltda")), priced(exchange), "2026-10-01");
        String run = world.draft("2026-10", exchange).path("id").asString();
        change("/api/v1/subscriptions/" + subscription, Map.of("quantity", "2"));

        String english = open(run, "en", "Accounts that changed since they were drafted");
        String portuguese = open(run, "pt", "Contas que mudaram depois do cálculo");

        assertThat(browser.find("#stale").getText()).contains("Rede Alterada Ltda", "AS" + changed.asn()).doesNotContain("Rede Igual Ltda");
        assertThat(english).contains("Redraft").doesNotContain("Approve…");
        assertThat(portuguese).contains("Calcular de novo");
        browser.picture("run-stale-pt", 1280);
        browser.click("Calcular de novo");
        assertThat(browser.waitFor("Aprovar…")).contains("R$ 2.070,00").doesNotContain("Contas que mudaram depois do cálculo");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aClerkReleasesOneAccountAndThenAllAndSeesWhoDidAndWhy() {
        var at = new BoundedExchange(api, Map.of("bounds", Map.of("lines", 1)));
        Participant one = at.world.participant(at.exchange, world.organisation("Rede Um Ltda"));
        Participant other = at.world.participant(at.exchange, world.organisation("Rede Dois Ltda"));
        twoPorts(at, one);
        twoPorts(at, other);
        String run = at.draft("2026-10").path("id").asString();

        open(run, "pt", "São 2 linhas; o limite do emissor é 1.");
        browser.click("Liberar…");
        browser.find("td form[action*='/release'] input[name=reason]").sendKeys("visto com o cliente");
        browser.find("td form[action*='/release'] button").click();
        browser.waitFor("Contas faturadas: 1");
        browser.find("#release-reason").sendKeys("crescimento esperado");
        browser.find("form:has(#release-reason) button").click();
        browser.waitFor("Contas faturadas: 2");
        browser.click("Quem deixou contas de fora");

        assertThat(browser.waitFor("Decisões sobre contas")).contains("Rede Um Ltda", "visto com o cliente", "Rede Dois Ltda",
                "crescimento esperado", "Há mais linhas do que o emissor permite", "admin");
        browser.picture("run-decisions-pt", 1280);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void twoPorts(BoundedExchange at, Participant network) {
        at.world.subscription(network, at.port, "2026-10-01");
        at.world.subscription(network, at.port, "2026-10-01");
    }

    private String open(String run, String language, String until) {
        browser.open("/console/runs/" + run + "?lang=" + language);
        return browser.waitFor(until);
    }

    private String priced(String exchange) {
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        return service;
    }

    private void change(String path, Map<String, Object> fields) {
        assertThat(api.patch(path, api.get(path).etag(), fields).status()).isEqualTo(200);
    }

    /** A draft whose job is told of as failed, as if it had been interrupted. */
    private String aRunThatFailsWhileItDrafts(String why) {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), priced(exchange), "2026-10-01");
        JsonNode run = world.draft("2026-10", exchange);
        String id = run.path("id").asString();
        long key = database.sql("SELECT id FROM billing_run WHERE public_id = :id").param("id", id).query(Long.class).single();
        database.sql("UPDATE billing_run SET state = 'DRAFTING' WHERE id = :run").param("run", key).update();
        events.publish(new JobFailed("draft-invoices", key, why));
        return id;
    }
}
