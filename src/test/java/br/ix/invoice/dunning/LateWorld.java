package br.ix.invoice.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An exchange with an issuer of its own, whose invoices are due as long ago as a test needs. */
public final class LateWorld {

    private static final String SET_DUE = "UPDATE invoice SET due_on = :due, issued_on = :issued WHERE public_id = :id";

    public final String issuer;
    public final String exchange;
    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;
    private final HandWorld hand;

    public LateWorld(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
        long number = Scene.unique();
        this.issuer = new Scene(api).make("issuers", new HashMap<>(Map.of("code", "i" + number, "legalName", "Issuer " + number, "dueDays", 10,
                "series", Map.of("prefix", "L" + number))));
        this.exchange = world.exchange();
        JsonNode before = api.get("/api/v1/exchanges/" + exchange).json();
        Answer moved = api.patch("/api/v1/exchanges/" + exchange, "*", Map.of("issuer", issuer, "effectiveOn", "2020-01-01"));
        assertThat(moved.status()).as(moved.text() + before).isEqualTo(200);
    }

    public Participant participant() {
        return world.participant(exchange);
    }

    public World world() {
        return world;
    }

    public void policy(Map<String, Object> fields) {
        Answer put = api.put("/api/v1/late-charge-policies/" + issuer, fields);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    /** An invoice of one line, due on a day; its id. */
    public String invoice(Participant participant, String amount, LocalDate dueOn) {
        String id = hand.byHand(participant, amount).path("id").asString();
        jdbc.sql(SET_DUE).param("due", dueOn).param("issued", dueOn.minusDays(10)).param("id", id).update();
        return id;
    }

    /** A payment of an invoice on a day; its id. */
    public String pay(Participant participant, String invoice, String amount, LocalDate on) {
        Answer paid = api.post("/api/v1/payments", "k" + Scene.unique(), Map.of("billingAccount", participant.billingAccount(), "amount", amount,
                "receivedOn", on.toString(), "allocations", List.of(Map.of("invoice", invoice))));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid.json().path("id").asString();
    }
}
