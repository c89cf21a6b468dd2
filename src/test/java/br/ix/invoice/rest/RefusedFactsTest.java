package br.ix.invoice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cannot be true is refused by a problem that names field, value and reason, and nothing has changed afterwards. */
@IntegrationTest
class RefusedFactsTest {

    private final ApiClient api;
    private final Scene scene;
    private final long asn = Scene.unique();
    private String exchange;
    private String service;
    private String participant;

    @Autowired
    RefusedFactsTest(ApiClient api) {
        this.api = api;
        this.scene = new Scene(api);
    }

    @BeforeEach
    void aParticipantWithAPricedPort() {
        exchange = scene.exchange();
        service = scene.service(true);
        participant = scene.participant(asn, exchange);
        scene.make("prices", Scene.with(valid("prices"), "validFrom", "2026-02-01"));
        scene.subscription(participant, service);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "participants  | exchange    | nowhere        | 400 invalid-input      | exchange",
        "participants  | profile     | Nobody         | 400 invalid-input      | profile",
        "participants  | organisation| Nobody         | 400 invalid-input      | organisation",
        "participants  | asn         | =0             | 400 invalid-input      | 4294967295",
        "participants  | asn         | =4294967296    | 400 invalid-input      | 4294967295",
        "participants  | leftOn      | 2025-12-31     | 400 invalid-input      | joinedOn",
        "participants  | asn         | =ASN           | 409 participant-exists | already",
        "organisations | taxId       | 12ABC34501DE36 | 400 invalid-input      | digits",
        "prices        | exchange    | nowhere        | 400 invalid-input      | exchange",
        "prices        | service     | nothing        | 400 invalid-input      | service",
        "prices        | validUntil  | 2026-01-31     | 400 invalid-input      | validFrom",
        "prices        | validFrom   | 2026-02-01     | 409 price-exists       | already",
        "subscriptions | service     | nothing        | 400 invalid-input      | service",
        "subscriptions | participant | 1@sp           | 400 invalid-input      | participant",
        "subscriptions | endsOn      | 2026-01-31     | 400 invalid-input      | startsOn",
        "billing-runs  | exchange    | nowhere        | 400 invalid-input      | nowhere",
        "billing-runs  | period      | 2026-13        | 400 invalid-input      | month",
        "billing-runs  | period      | 2099-01        | 409 period-not-ended   | preview"})
    void isRefusedWithFieldValueAndReasonAndChangesNothing(String collection, String field, String text, String problem, String reason) {
        Object value = text.startsWith("=") ? Long.valueOf(text.substring(1).replace("ASN", Long.toString(asn))) : text;
        Map<String, Object> body = Scene.with(valid(collection), field, value);
        String before = contents();

        Answer answer = api.post("/api/v1/" + collection, UUID.randomUUID().toString(), body);

        assertThat(Scene.problem(answer)).as(answer.text()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Scene.fields(answer)).containsExactly(field);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("value").asString()).isEqualTo(value.toString());
        assertThat(error.path("message").asString()).contains(reason);
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"+12026-11-01", "2026-02-30", "1.11.2026"})
    void anIssueDayThatIsNoneIsRefused(String day) {
        Answer answer = api.post("/api/v1/billing-runs/" + UUID.randomUUID() + "/approve", Map.of("contentHash", "0", "issuedOn", day));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly("issuedOn");
    }

    @Test
    void aSecondLiveRunIsRefusedWithTheExchangeAndTheOneInTheWay() {
        String live = new World(api).draft("2026-10", exchange).path("id").asString();
        String before = contents();

        Answer second = new World(api).requestRun("2026-09", exchange, false);

        assertThat(Scene.problem(second)).isEqualTo("409 live-run-exists");
        assertThat(second.json().path("run").asString()).isEqualTo(live);
        assertThat(second.json().path("errors").path(0).path("value").asString()).isEqualTo(exchange);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anExchangeThatParticipantsHangOnIsNotDeleted() {
        String path = "/api/v1/exchanges/" + exchange;

        Answer refused = api.delete(path, api.get(path).etag());

        assertThat(Scene.problem(refused)).isEqualTo("409 exchange-in-use");
        assertThat(refused.json().path("detail").asString()).contains(exchange);
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    /** A body that would be taken, if nothing were there. */
    private Map<String, Object> valid(String collection) {
        return switch (collection) {
            case "participants" -> Map.of("asn", Scene.unique(), "exchange", exchange, "organisation", scene.organisation("Rede"),
                    "joinedOn", "2026-01-01");
            case "organisations" -> Map.of("legalName", "Rede " + exchange, "taxIdType", "CNPJ", "taxId", "12ABC34501DE35");
            case "prices" -> Map.of("service", service, "exchange", exchange, "unitPrice", "115.00", "currency", "BRL", "validFrom", "2026-03-01");
            case "subscriptions" -> Map.of("participant", participant, "service", service, "quantity", "1", "startsOn", "2026-02-01");
            default -> Map.of("period", "2026-10", "exchange", exchange);
        };
    }

    /** All that stands at the exchange, as the API tells it. */
    private String contents() {
        return String.join("\n", api.get("/api/v1/participants?exchange=" + exchange).text(), api.get("/api/v1/prices?exchange=" + exchange).text(),
                api.get("/api/v1/subscriptions?exchange=" + exchange).text(), api.get("/api/v1/billing-accounts?exchange=" + exchange).text(),
                api.get("/api/v1/billing-runs?exchange=" + exchange).text(), api.get("/api/v1/exchanges/" + exchange).text());
    }
}
