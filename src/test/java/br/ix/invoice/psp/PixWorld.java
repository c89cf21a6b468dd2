package br.ix.invoice.psp;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.psp.bank.BankOfOurs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;

/** An exchange whose issuer's bank has to know of each charge by PIX, the bank, and one participant. Public: tests of the console use it. */
public final class PixWorld implements AutoCloseable {

    public static final String SECRET = "a-secret-that-only-the-bank-knows-0123";

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String REGISTRATIONS = "/api/v1/pix-registrations/";

    public final String psp = "b" + Scene.unique();
    public final String issuer = "r" + Scene.unique();
    public final BankOfOurs bank;
    public final Participant payer;
    private final ApiClient api;
    private final HandWorld hand;
    private final ConfigurableEnvironment environment;

    public PixWorld(ApiClient api, ConfigurableEnvironment environment, Path folder) throws Exception {
        this(api, environment, folder, "11222333000181");
    }

    public PixWorld(ApiClient api, ConfigurableEnvironment environment, Path folder, @Nullable String taxId) throws Exception {
        this.api = api;
        this.environment = environment;
        World world = new World(api);
        hand = new HandWorld(api, world);
        bank = new BankOfOurs(folder);
        configure();
        Scene scene = new Scene(api);
        String exchange = "x" + Scene.unique();
        scene.make("issuers", Map.of("code", issuer, "legalName", "IX Exemplo", "taxId", "12ABC34501DE35", "series", Map.of("prefix", "R" + Scene.unique()),
                "dueDays", 15, "pix", Map.of("key", "12ABC34501DE35", "name", "IX EXEMPLO", "city", "SAO PAULO", "psp", psp)));
        scene.make("exchanges", Map.of("code", exchange, "name", "Recife", "timeZone", "America/Recife", "currency", "BRL", "issuer", issuer));
        payer = world.participant(exchange, scene.make("organisations", Scene.with(Map.of("legalName", "Conexão Ágil Ltda"), "taxId", taxId)));
    }

    /** The program knows how to call the bank. */
    public void configure() {
        Map<String, Object> settings = new HashMap<>();
        bank.settings(SECRET).forEach((name, value) -> settings.put("ix-invoice.psp." + psp + "." + name, value));
        environment.getPropertySources().addFirst(new MapPropertySource("settings of " + psp, settings));
    }

    /** And does not. */
    public void forget() {
        environment.getPropertySources().remove("settings of " + psp);
    }

    public JsonNode invoice(String price) {
        return hand.byHand(payer, price);
    }

    /** An invoice of which the bank knows. */
    public JsonNode registered(String price) {
        JsonNode invoice = invoice(price);
        await(invoice, "REGISTERED");
        return invoice;
    }

    public JsonNode await(JsonNode invoice, String state) {
        Awaitility.await(state).atMost(LONG).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            JsonNode there = registration(invoice);
            assertThat(there.path("state").asString()).as(there.toString()).isEqualTo(state);
            assertThat(there.path("waiting").asBoolean()).as(there.toString()).isFalse();
        });
        return registration(invoice);
    }

    public void awaitReasons(JsonNode invoice, String reasons) {
        Awaitility.await(reasons).atMost(LONG).pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(registration(invoice).path("reasons").asString("")).contains(reasons));
    }

    public JsonNode awaitNotification(String endToEndId, String state) {
        Awaitility.await(state).atMost(LONG).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            JsonNode there = notification(endToEndId);
            assertThat(there.path("state").asString()).as(there.toString()).isEqualTo(state);
            assertThat(there.path("waiting").asBoolean()).as(there.toString()).isFalse();
        });
        return notification(endToEndId);
    }

    public JsonNode notification(String endToEndId) {
        return api.get("/api/v1/pix-notifications/" + endToEndId).json();
    }

    public JsonNode registration(JsonNode invoice) {
        return api.get(REGISTRATIONS + id(invoice)).json();
    }

    public Answer retry(JsonNode invoice) {
        return api.post(REGISTRATIONS + id(invoice) + "/retry", Map.of());
    }

    /** The bank tells of a payment as the contract has it. */
    public Answer tell(String endToEndId) {
        return tell(SECRET, "{\"pix\":[{\"endToEndId\":\"%s\",\"txid\":\"none\",\"valor\":\"9999999.99\",\"horario\":\"x\",\"extra\":1}]}".formatted(endToEndId));
    }

    public Answer tell(String secret, String body) {
        return api.anonymous().post("/api/v1/pix-notifications/%s/%s/pix".formatted(psp, secret), body);
    }

    public void cancelled(JsonNode invoice) {
        assertThat(hand.cancel(id(invoice), "FINAL").status()).isEqualTo(200);
    }

    public String paid(JsonNode invoice, String amount) {
        Answer paid = hand.post("/api/v1/payments", Map.of("billingAccount", payer.billingAccount(), "amount", amount, "receivedOn", "2026-11-20",
                "allocations", List.of(Map.of("invoice", id(invoice)))));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid.json().path("id").asString();
    }

    public JsonNode read(JsonNode invoice) {
        return hand.invoice(id(invoice));
    }

    public static String id(JsonNode invoice) {
        return invoice.path("id").asString();
    }

    public static String txid(JsonNode invoice) {
        return id(invoice).replace("-", "");
    }

    @Override
    public void close() {
        bank.close();
        forget();
    }
}
