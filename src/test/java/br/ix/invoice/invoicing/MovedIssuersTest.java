package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.TwoAccounts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code IssuerMoves}: an exchange moves to another issuer; days before are in the name of the old one, whenever they are charged or corrected. */
@IntegrationTest
class MovedIssuersTest {

    @Autowired
    private ApiClient api;

    private TwoAccounts at;

    @BeforeEach
    void aNetworkAndAReseller() {
        at = new TwoAccounts(api);
    }

    @Test
    void anExchangeThatMovesToAnotherIssuerBillsDaysBeforeInTheNameOfTheOldOne() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        String issuer = issuer();
        at.change("/api/v1/exchanges/" + at.exchange, Map.of("issuer", issuer, "effectiveOn", "2026-08-01"));

        JsonNode august = at.bill("2026-08");
        JsonNode september = at.bill("2026-09");

        assertThat(at.shown(august)).containsExactly("own 690.00: 2026-07-01..2026-07-31 690.00", "own 690.00: 2026-08-01..2026-08-31 690.00");
        assertThat(texts(at.world.invoicesOf(august), "issuer")).containsExactly("default", issuer);
        assertThat(texts(at.world.invoicesOf(september), "issuer")).containsExactly(issuer);
        JsonNode series = StreamSupport.stream(api.get("/api/v1/number-series?limit=500").json().path("items").spliterator(), false)
                .filter(one -> one.path("count").asInt() == 2 && one.path("series").asString().startsWith("Z")).findFirst().orElseThrow();
        assertThat(series.path("gaps")).isEmpty();
    }

    @Test
    void whatAnIssuerChargedIsCreditedByItThoughAnotherTookItsPlaceFromTheSameDay() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        String mistaken = issuer();
        String right = issuer();
        at.change("/api/v1/exchanges/" + at.exchange, Map.of("issuer", mistaken, "effectiveOn", "2026-07-01"));
        JsonNode july = at.world.invoicesOf(at.bill("2026-07"));
        at.change("/api/v1/exchanges/" + at.exchange, Map.of("issuer", right, "effectiveOn", "2026-07-01"));

        JsonNode august = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(july, "total")).containsExactly("690.00");
        assertThat(texts(july, "issuer")).containsExactly(mistaken);
        assertThat(texts(august, "total")).containsExactly("-690.00", "1380.00");
        assertThat(texts(august, "issuer")).containsExactly(mistaken, right);
    }

    @Test
    void aLateCorrectionIsInTheNameOfTheIssuerThatCharged() {
        String subscription = at.world.subscription(at.network, at.port, "2026-07-01");
        at.bill("2026-07");
        String issuer = issuer();
        at.change("/api/v1/exchanges/" + at.exchange, Map.of("issuer", issuer, "effectiveOn", "2026-08-01"));
        at.change("/api/v1/subscriptions/" + subscription, Map.of("agreedUnitPrice", "600.00", "effectiveOn", "2026-07-01"));

        JsonNode invoices = at.world.invoicesOf(at.bill("2026-08"));

        assertThat(texts(invoices, "total")).containsExactly("-90.00", "600.00");
        assertThat(texts(invoices, "issuer")).containsExactly("default", issuer);
    }

    @Test
    void anIssuerDoesNotChangeUnderALiveRunNorWithinAMonth() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        JsonNode run = at.world.draft("2026-07", at.exchange);
        String path = "/api/v1/exchanges/" + at.exchange;
        String issuer = issuer();

        Answer under = at.patch(path, Map.of("issuer", issuer, "effectiveOn", "2026-08-01"));
        Answer within = at.patch(path, Map.of("issuer", issuer, "effectiveOn", "2026-08-02"));
        at.world.post(run);
        Answer undated = at.patch(path, Map.of("issuer", issuer));

        assertThat(Scene.problem(under)).isEqualTo("409 live-run-exists");
        assertThat(under.json().path("run").asString()).isEqualTo(run.path("id").asString());
        assertThat(Scene.fields(within)).containsExactly("effectiveOn");
        assertThat(Scene.fields(undated)).containsExactly("effectiveOn");
        assertThat(at.patch(path, Map.of("issuer", issuer, "effectiveOn", "2026-08-01")).status()).isEqualTo(200);
    }

    private String issuer() {
        return new Scene(api).make("issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Another issuer", "dueDays", 10,
                "series", Map.of("prefix", "Z" + Scene.unique())));
    }
}
