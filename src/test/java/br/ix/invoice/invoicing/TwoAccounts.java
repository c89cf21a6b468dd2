package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A network with a billing account of its own and a reseller, at an exchange with a port at 690.00 a month in arrears. */
final class TwoAccounts {

    final World world;
    final String exchange;
    final String port;
    final Participant network;
    final Participant reseller;
    private final ApiClient api;

    TwoAccounts(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.exchange = world.exchange();
        this.port = priced(Map.of("recurring", true));
        this.network = world.participant(exchange);
        this.reseller = world.participant(exchange);
    }

    /** A service at 690.00. */
    String priced(Map<String, Object> fields) {
        String service = world.service(fields);
        world.price(service, exchange, "690.00");
        return service;
    }

    /** The network moves to the reseller's account. */
    void move(String effectiveOn) {
        move(network, reseller.billingAccount(), effectiveOn);
    }

    void move(Participant participant, String account, String effectiveOn) {
        change("/api/v1/participants/" + participant.id(), Map.of("billingAccount", account, "effectiveOn", effectiveOn));
    }

    void change(String path, Map<String, Object> fields) {
        Answer answer = patch(path, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    Answer patch(String path, Map<String, Object> fields) {
        return api.patch(path, api.get(path).etag(), fields);
    }

    String changes(String path) {
        return api.get(path).json().path("changes").toString();
    }

    JsonNode bill(String period) {
        return world.bill(period, exchange);
    }

    /** The documents of a run, each: whose, how much, and its lines. */
    List<String> shown(JsonNode run) {
        return StreamSupport.stream(world.invoicesOf(run).spliterator(), false).map(this::shownDocument).toList();
    }

    private String shownDocument(JsonNode invoice) {
        String whose = invoice.path("billingAccount").asString().equals(reseller.billingAccount()) ? "reseller" : "own";
        List<String> lines = StreamSupport.stream(invoice.path("lines").spliterator(), false).map(line -> line.path("from").asString() + ".."
                + line.path("until").asString() + " " + line.path("amount").asString()).toList();
        return whose + " " + invoice.path("total").asString() + ": " + String.join(", ", lines);
    }

    /** The first document of a run. */
    JsonNode firstOf(JsonNode run) {
        return world.invoicesOf(run).path(0);
    }

    static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString()).toList();
    }
}
