package br.ix.invoice.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files for a bank that register boletos: what waits stands in one file once, and files are numbered without holes (RequestRegistrations). */
@IntegrationTest
class RemittanceTest {

    @Autowired
    private ApiClient api;

    @Test
    void whatWasIssuedWaitsForOneFileAndStandsInItOnce() {
        RegisteringWorld world = new RegisteringWorld(api);
        JsonNode first = world.invoice("100.00");
        JsonNode second = world.billed("690.00");

        JsonNode file = world.sent();

        assertThat(file.path("sequence").asLong()).isEqualTo(1);
        assertThat(file.path("titles").asLong()).isEqualTo(2);
        assertThat(file.path("waiting").asLong()).isZero();
        assertThat(world.movements(file)).containsExactly("01 " + world.ourNumber(first) + " 10000", "01 " + world.ourNumber(second) + " 69000");
        assertThat(world.state(first)).isEqualTo("SENT");
        assertThat(world.make().status()).isEqualTo(409);
    }

    @Test
    void theSameRequestGivesTheSameFile() {
        RegisteringWorld world = new RegisteringWorld(api);
        world.invoice("100.00");
        String key = UUID.randomUUID().toString();

        Answer once = world.make(key);
        Answer again = world.make(key);

        assertThat(again.json()).isEqualTo(once.json());
        assertThat(world.text(once.json())).isEqualTo(world.text(again.json())).hasSize(242 * 6);
        world.invoice("1.00");
        assertThat(world.sent().path("sequence").asLong()).isEqualTo(2);
        assertThat(world.text(once.json())).hasSize(242 * 6);
    }

    @Test
    void whoAsksAtTheSameInstantGetsTheFileOrNothing() {
        RegisteringWorld world = new RegisteringWorld(api);
        world.invoice("100.00");

        List<Answer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(world::make)).limit(3).toList().stream().map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409);
        world.invoice("2.00");
        assertThat(world.sent().path("sequence").asLong()).isEqualTo(2);
    }

    @Test
    void aFileSaysHowMuchOfItsIssuerWaitsByNow() {
        RegisteringWorld world = new RegisteringWorld(api);
        world.invoice("100.00");
        String address = "/api/v1/remittances/" + world.sent().path("id").asString();
        new RegisteringWorld(api).invoice("1.00");

        world.invoice("2.00");
        world.invoice("3.00");

        assertThat(api.get(address).json().path("waiting").asLong()).isEqualTo(2);
    }

    @Test
    void whatIsCancelledBeforeItWasSentIsNeverSent() {
        RegisteringWorld world = new RegisteringWorld(api);
        JsonNode cancelled = world.invoice("100.00");
        world.cancelled(cancelled);

        assertThat(world.make().json().path("type").asString()).endsWith("nothing-to-send");
        assertThat(world.state(cancelled)).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsCancelledOrPaidAfterItWasSentIsWithdrawn() {
        RegisteringWorld world = new RegisteringWorld(api);
        JsonNode cancelled = world.invoice("100.00");
        JsonNode paid = world.invoice("200.00");
        world.sent();
        world.cancelled(cancelled);
        world.paid(paid, "200.00");

        assertThat(world.movements(world.sent())).containsExactlyInAnyOrder("02 " + world.ourNumber(cancelled) + " 10000",
                "02 " + world.ourNumber(paid) + " 20000");
    }

    @Test
    void aPersonChangesDayAndAmountOfWhatTheBankKnows() {
        RegisteringWorld world = new RegisteringWorld(api);
        JsonNode invoice = world.invoice("100.00");
        assertThat(world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2035-01-31")).status()).isEqualTo(409);
        world.sent();

        world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2035-01-30"));
        assertThat(world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2035-01-31")).status()).isEqualTo(200);
        assertThat(world.instruct(invoice, Map.of("kind", "ABATEMENT", "abatement", "12.34")).status()).isEqualTo(200);
        String text = world.text(world.sent());

        assertThat(text.lines().filter(line -> line.charAt(13) == 'P').map(line -> line.substring(15, 17) + line.substring(77, 85)
                + line.substring(180, 195))).containsExactly("0631012035000000000000000", "0431012035000000000001234");
        assertThat(world.instruct(invoice, Map.of("kind", "ABATEMENT", "abatement", "100.00")).status()).isEqualTo(400);
        assertThat(world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2020-01-01")).status()).isEqualTo(400);
        assertThat(world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2201-01-01")).status()).isEqualTo(400);
        assertThat(world.instruct(invoice, Map.of("kind", "PROTEST")).status()).isEqualTo(400);
        assertThat(world.instruct(invoice, Map.of("kind", "ENTRY")).status()).isEqualTo(409);
    }

    @Test
    void aPayerWithoutATaxIdIsRejectedBeforeTheBankDoes() {
        RegisteringWorld world = new RegisteringWorld(api, null);
        JsonNode invoice = world.invoice("100.00");

        assertThat(world.make().status()).isEqualTo(409);
        assertThat(world.state(invoice)).isEqualTo("REJECTED");
        assertThat(api.get("/api/v1/boleto-registrations?state=REJECTED&limit=500").text()).contains(invoice.path("id").asString());
        assertThat(world.instruct(invoice, Map.of("kind", "ENTRY")).json().path("type").asString()).endsWith("boleto-incomplete");
    }

    @Test
    void anIssuerThatNeedsNoRegistrationHasNone() {
        RegisteringWorld world = new RegisteringWorld(api);

        assertThat(api.post("/api/v1/remittances", Map.of("issuer", "no-such-issuer")).status()).isEqualTo(400);
        assertThat(api.post("/api/v1/remittances", Map.of()).status()).isEqualTo(400);
        assertThat(api.get("/api/v1/remittances/none/file").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/boleto-registrations/none").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/boleto-registrations?state=NONE").status()).isEqualTo(400);
        assertThat(world.make().status()).isEqualTo(409);
    }
}
