package br.ix.invoice.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An exchange whose issuer's bank takes money only for boletos that it knows, and one participant there. Public: tests of documents use it. */
public final class RegisteringWorld {

    private static final String REGISTRATIONS = "/api/v1/boleto-registrations/";

    public final String issuer = "r" + Scene.unique();
    public final String agreement = String.valueOf(2_000_000 + Scene.unique() % 1_000_000);
    public final String exchange = "x" + Scene.unique();
    public final Participant payer;
    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private long returned;

    public RegisteringWorld(ApiClient api) {
        this(api, "11222333000181");
    }

    public RegisteringWorld(ApiClient api, @Nullable String taxId) {
        this.api = api;
        world = new World(api);
        hand = new HandWorld(api, world);
        Scene scene = new Scene(api);
        scene.make("issuers", Map.of("code", issuer, "legalName", "IX Exemplo", "taxId", "12ABC34501DE35", "series", Map.of("prefix", "R" + Scene.unique()),
                "dueDays", 15, "boleto", Map.of("bank", "001", "agency", "1234", "account", "123456-X", "agreement", agreement, "wallet", "17",
                "mustRegister", true)));
        scene.make("exchanges", Map.of("code", exchange, "name", "Recife", "timeZone", "America/Recife", "currency", "BRL", "issuer", issuer));
        payer = world.participant(exchange, scene.make("organisations", Scene.with(Map.of("legalName", "Conexão Ágil Ltda"), "taxId", taxId)));
    }

    public JsonNode invoice(String price) {
        return hand.byHand(payer, price);
    }

    public JsonNode billed(String price) {
        world.subscription(payer, hand.priced(exchange, price), "2026-10-01");
        return world.invoicesOf(world.bill("2026-10", exchange)).path(0);
    }

    public void cancelled(JsonNode invoice) {
        assertThat(hand.cancel(invoice.path("id").asString(), "FINAL").status()).isEqualTo(200);
    }

    public void paid(JsonNode invoice, String amount) {
        Answer paid = hand.post("/api/v1/payments", Map.of("billingAccount", payer.billingAccount(), "amount", amount, "receivedOn", "2026-11-20",
                "allocations", List.of(Map.of("invoice", invoice.path("id").asString()))));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    }

    public Answer make() {
        return make(UUID.randomUUID().toString());
    }

    public Answer make(String key) {
        return api.post("/api/v1/remittances", key, Map.of("issuer", issuer));
    }

    /** The file that is made of what waits. */
    public JsonNode sent() {
        Answer made = make();
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    public String text(JsonNode file) {
        return api.get("/api/v1/remittances/" + file.path("id").asString() + "/file").text();
    }

    /** Of the segments P of a file: movement, our number, cents. */
    public List<String> movements(JsonNode file) {
        return text(file).lines().filter(line -> line.charAt(13) == 'P')
                .map(line -> "%s %s %d".formatted(line.substring(15, 17), line.substring(37, 57).strip(), Long.parseLong(line.substring(85, 100)))).toList();
    }

    public Answer instruct(JsonNode invoice, Map<String, Object> instruction) {
        return api.post(REGISTRATIONS + invoice.path("id").asString() + "/instruct", instruction);
    }

    public JsonNode registration(JsonNode invoice) {
        return api.get(REGISTRATIONS + invoice.path("id").asString()).json();
    }

    public String state(JsonNode invoice) {
        return registration(invoice).path("state").asString();
    }

    public String ourNumber(JsonNode invoice) {
        return registration(invoice).path("ourNumber").asString();
    }

    /** What the invoice shows of its boleto, as it is written. */
    public String boleto(JsonNode invoice) {
        return api.get("/api/v1/invoices/" + invoice.path("id").asString()).json().path("boleto").toString();
    }

    /** The number of the next return. */
    public long nextFile() {
        return ++returned;
    }
}
