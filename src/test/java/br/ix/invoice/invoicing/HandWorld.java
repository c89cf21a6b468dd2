package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.World.Participant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What tests do by hand with documents, over the API. */
public final class HandWorld {

    public static final String INVOICES = "/api/v1/invoices";

    private final ApiClient api;
    private final World world;

    public HandWorld(ApiClient api, World world) {
        this.api = api;
        this.world = world;
    }

    /** A service that is charged monthly in arrears, with a list price at an exchange. */
    public String priced(String exchange, String price) {
        String service = world.monthlyService();
        world.price(service, exchange, price);
        return service;
    }

    public Answer onRequest(Participant participant, String through, String... subscriptions) {
        return post(INVOICES, Map.of("billingAccount", participant.billingAccount(), "subscriptions", List.of(subscriptions), "through", through));
    }

    /** An invoice of one free line of quantity 1; its body. */
    public JsonNode byHand(Participant participant, String price) {
        Answer issued = post(INVOICES, Map.of("billingAccount", participant.billingAccount(), "lines",
                List.of(Map.of("description", "Cross connect", "quantity", "1", "unitPrice", price))));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued.json();
    }

    public Answer cancel(String invoice, String effect) {
        return api.post(INVOICES + "/" + invoice + "/cancel", Map.of("reason", "wrong payer", "effect", effect));
    }

    public Answer credit(String invoice, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "outage"));
        body.putAll(fields);
        return post(INVOICES + "/" + invoice + "/credit-notes", body);
    }

    public Answer post(String path, Map<String, Object> body) {
        return api.post(path, UUID.randomUUID().toString(), body);
    }

    public JsonNode invoice(String id) {
        return api.get(INVOICES + "/" + id).json();
    }

    /** The documents of an account, in the order in which they were made. */
    public List<JsonNode> documents(Participant participant) {
        return StreamSupport.stream(api.get(INVOICES + "?limit=500&billingAccount=" + participant.billingAccount()).json().path("items")
                .spliterator(), false).toList();
    }

    /** The sum of all issued documents of an account that are not cancelled. */
    public BigDecimal issued(Participant participant) {
        return documents(participant).stream().filter(document -> document.path("state").asString().equals("ISSUED"))
                .map(document -> new BigDecimal(document.path("total").asString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asString("null")).toList();
    }
}
