package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An exchange whose issuer has settings of its own, with a port at 100.00 a month in arrears; and what is done with its runs. */
public final class BoundedExchange {

    public final World world;
    public final String issuer;
    public final String exchange;
    public final String port;
    private final ApiClient api;

    public BoundedExchange(ApiClient api, Map<String, Object> settings) {
        this.api = api;
        this.world = new World(api);
        Scene scene = new Scene(api);
        Map<String, Object> issuer = new HashMap<>(Map.of("code", "i" + Scene.unique(), "legalName", "Issuer with bounds", "dueDays", 10,
                "series", Map.of("prefix", "B" + Scene.unique())));
        issuer.putAll(settings);
        this.issuer = scene.make("issuers", issuer);
        this.exchange = scene.make("exchanges", Map.of("code", "x" + Scene.unique(), "name", "Exchange", "timeZone", "America/Sao_Paulo",
                "currency", "BRL", "issuer", this.issuer));
        this.port = world.monthlyService();
        world.price(port, exchange, "100.00");
    }

    /** A network with ports from a day on; the subscription as a path. */
    String ports(Participant network, String quantity, String startsOn) {
        return "/api/v1/subscriptions/" + world.subscription(network, port, Map.of("startsOn", startsOn, "quantity", quantity));
    }

    /** A network that had one port in September and has so many from October on. */
    Participant growing(String quantity) {
        Participant network = world.participant(exchange);
        ports(network, "1", "2026-09-01");
        ports(network, quantity, "2026-10-01");
        return network;
    }

    public JsonNode draft(String period) {
        return world.draft(period, exchange);
    }

    void bill(String period) {
        world.bill(period, exchange);
    }

    /** The parked accounts of a run. */
    JsonNode parked(JsonNode run) {
        return items(run, "parked");
    }

    JsonNode items(JsonNode run, String list) {
        return api.get("/api/v1/billing-runs/" + run.path("id").asString() + "/" + list).json().path("items");
    }

    Answer release(JsonNode run, Map<String, Object> body) {
        return api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/release", body);
    }

    /** Releases accounts of a run and waits until it is drafted. */
    JsonNode released(JsonNode run, Participant... accounts) {
        return drafted(release(run, Map.of("accounts", ids(accounts), "reason", "seen with the customer")));
    }

    JsonNode redrafted(JsonNode run) {
        return drafted(api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/redraft", Map.of()));
    }

    JsonNode drafted(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return world.settled(accepted.json().path("id").asString(), "DRAFTED");
    }

    void change(String path, Map<String, Object> fields) {
        Answer answer = api.patch(path, api.get(path).etag(), fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static List<String> ids(Participant... accounts) {
        return List.of(accounts).stream().map(Participant::billingAccount).toList();
    }

    static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString("null")).toList();
    }
}
