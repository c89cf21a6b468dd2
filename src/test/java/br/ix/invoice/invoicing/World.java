package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Makes what a test of billing needs, over the API as any program does, each time at an exchange of its own. */
public class World {

    private static final AtomicLong NEXT = new AtomicLong(4_150_000_000L);

    private final ApiClient api;

    public World(ApiClient api) {
        this.api = api;
    }

    /** An exchange in São Paulo's zone that nobody else uses; its code. */
    public String exchange() {
        String code = "x" + NEXT.incrementAndGet() % 1_000_000_000;
        created(api.post("/api/v1/exchanges", Map.of("code", code, "name", "Exchange " + code, "city", "São Paulo", "state", "SP",
                "country", "BR", "timeZone", "America/Sao_Paulo", "currency", "BRL")));
        return code;
    }

    /** A service that is charged monthly in arrears, by the days used; its code. */
    public String monthlyService() {
        return service(Map.of("recurring", true));
    }

    public String service(Map<String, Object> fields) {
        String code = "S" + NEXT.incrementAndGet();
        Map<String, Object> body = new HashMap<>(Map.of("code", code, "name", "Service " + code));
        body.putAll(fields);
        created(api.post("/api/v1/services", body));
        return code;
    }

    /** A list price at an exchange from 2020 on. */
    public void price(String service, String exchange, String unitPrice) {
        created(api.post("/api/v1/prices", Map.of("service", service, "exchange", exchange, "unitPrice", unitPrice,
                "currency", "BRL", "validFrom", "2020-01-01")));
    }

    /** An organisation with a name; its id. */
    public String organisation(String name) {
        return created(api.post("/api/v1/organisations", Map.of("legalName", name, "taxIdType", "OTHER",
                "taxId", "T" + NEXT.incrementAndGet()))).path("id").asString();
    }

    /** A participant of an organisation of its own. */
    public Participant participant(String exchange) {
        return participant(exchange, organisation("Network " + NEXT.incrementAndGet() + " Ltda"));
    }

    public Participant participant(String exchange, String organisation) {
        long asn = NEXT.incrementAndGet();
        JsonNode made = created(api.post("/api/v1/participants", Map.of("asn", asn, "exchange", exchange, "organisation", organisation)));
        return new Participant(made.path("id").asString(), asn, organisation, made.path("billingAccount").asString());
    }

    /** Who takes part, by its public ids. */
    public record Participant(String id, long asn, String organisation, String billingAccount) {
    }

    /** A subscription from a day on, of quantity 1; its id. */
    public String subscription(Participant participant, String service, String startsOn) {
        return subscription(participant, service, Map.of("startsOn", startsOn));
    }

    public String subscription(Participant participant, String service, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("participant", participant.id(), "service", service, "quantity", "1"));
        body.putAll(fields);
        return created(api.post("/api/v1/subscriptions", body)).path("id").asString();
    }

    /** Requests a run and waits until it is drafted. */
    public JsonNode draft(String period, String exchange) {
        return settled(created202(requestRun(period, exchange, false)), "DRAFTED");
    }

    public Answer requestRun(String period, String exchange, boolean preview) {
        Map<String, Object> body = new HashMap<>();
        body.put("period", period);
        body.put("exchange", exchange);
        return api.post("/api/v1/billing-runs" + (preview ? "?preview=true" : ""), UUID.randomUUID().toString(), body);
    }

    /** Approves what was drafted and waits until it is posted. */
    public JsonNode post(JsonNode drafted) {
        Answer answer = approve(drafted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return settled(drafted.path("id").asString(), "POSTED");
    }

    public Answer approve(JsonNode drafted) {
        return api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/approve",
                Map.of("contentHash", drafted.path("contentHash").asString()));
    }

    public JsonNode bill(String period, String exchange) {
        return post(draft(period, exchange));
    }

    /** Waits for a state of a run; FAILED ends the waiting with what the run says. */
    public JsonNode settled(String run, String state) {
        return Awaitility.await("run " + run + " becomes " + state).atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(50)).until(() -> {
                    JsonNode now = api.get("/api/v1/billing-runs/" + run).json();
                    if (now.path("state").asString().equals("FAILED") && !state.equals("FAILED")) {
                        throw new IllegalStateException(now.toString());
                    }
                    return now;
                }, now -> now.path("state").asString().equals(state));
    }

    /** The documents of a run with their lines. */
    public JsonNode invoicesOf(JsonNode run) {
        return api.get("/api/v1/invoices?expand=lines&limit=500&run=" + run.path("id").asString()).json().path("items");
    }

    public static String created202(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
