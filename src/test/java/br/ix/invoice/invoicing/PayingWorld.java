package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An exchange whose issuer is paid by boleto and PIX, and one participant there. */
public final class PayingWorld {

    public static final Map<String, Object> BANCO_DO_BRASIL = Map.of("bank", "001", "agreement", "1234567", "wallet", "17");
    public static final Map<String, Object> PIX = Map.of("key", "12ABC34501DE35", "name", "IX EXEMPLO", "city", "SAO PAULO");

    public final String issuer;
    public final String exchange;
    public final Participant payer;
    public final World world;
    private final ApiClient api;
    private final HandWorld hand;

    public PayingWorld(ApiClient api, @Nullable Map<String, Object> boleto, @Nullable Map<String, Object> pix) {
        this(api, boleto, pix, "BRL");
    }

    public PayingWorld(ApiClient api, @Nullable Map<String, Object> boleto, @Nullable Map<String, Object> pix, String currency) {
        this.api = api;
        world = new World(api);
        hand = new HandWorld(api, world);
        issuer = "p" + Scene.unique();
        exchange = "x" + Scene.unique();
        made("issuers", Scene.with(Scene.with(new HashMap<>(Map.of("code", issuer, "legalName", "IX Exemplo", "taxId", "12ABC34501DE35",
                "address", "Rua Um, 1", "series", Map.of("prefix", "P" + Scene.unique()), "dueDays", 15)), "boleto", boleto), "pix", pix));
        made("exchanges", Map.of("code", exchange, "name", "Recife", "timeZone", "America/Recife", "currency", currency, "issuer", issuer));
        payer = world.participant(exchange, world.organisation("Conexão Ágil Ltda"));
    }

    /** An invoice of one free line; its body. */
    public JsonNode invoice(String price) {
        return hand.byHand(payer, price);
    }

    /** The invoice of a run of October 2026; its body as a list shows it. */
    public JsonNode billed(String price) {
        world.subscription(payer, hand.priced(exchange, price), "2026-10-01");
        return world.invoicesOf(world.bill("2026-10", exchange)).path(0);
    }

    public JsonNode credited(JsonNode invoice) {
        return hand.credit(invoice.path("id").asString(), Map.of()).json();
    }

    public void cancelled(JsonNode invoice) {
        assertThat(hand.cancel(invoice.path("id").asString(), "FINAL").status()).isEqualTo(200);
    }

    public JsonNode read(JsonNode invoice) {
        return hand.invoice(invoice.path("id").asString());
    }

    public void changeIssuer(String field, @Nullable Object value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(field, value);
        String path = "/api/v1/issuers/" + issuer;
        Answer changed = api.patch(path, api.get(path).etag(), fields);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private void made(String collection, Map<String, Object> body) {
        Answer made = api.post("/api/v1/" + collection, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }
}
