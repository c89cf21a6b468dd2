package br.ix.invoice.psp;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.pix.BrCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Charges by PIX at a bank of ours: what stands there is what is open here (RegisterCharges, TellBank). */
@IntegrationTest
class PixRegistrationTest {

    @TempDir
    static Path folder;

    @Autowired
    private ApiClient api;

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @AutoClose
    private PixWorld world;

    @BeforeEach
    void begin() throws Exception {
        world = new PixWorld(api, environment, folder);
    }

    @Test
    void anIssuedInvoiceIsRegisteredAndItsCodeLeadsToTheBank() {
        JsonNode invoice = world.registered("690.00");

        JsonNode shown = world.read(invoice).path("pix");
        assertThat(BrCode.parse(shown.path("payload").asString()).url()).isEqualTo("pix.example.com/" + PixWorld.txid(invoice));
        assertThat(shown.path("registration").path("state").asString()).isEqualTo("REGISTERED");
        assertThat(world.bank.charge(PixWorld.txid(invoice))).contains("\"original\":\"690.00\"", "\"chave\":\"12ABC34501DE35\"", "\"cnpj\":\"11222333000181\"",
                "\"solicitacaoPagador\":\"%s\"".formatted(invoice.path("number").asString()));
        JsonNode registration = world.registration(invoice);
        assertThat(registration.path("amount").asString()).isEqualTo("690.00");
        assertThat(registration.path("psp").asString()).isEqualTo(world.psp);
        assertThat(registration.path("attempts").asInt()).isZero();
    }

    @Test
    void whileItsBankCannotBeToldACodeOfOurOwnStandsInAndTheDocumentIsDrawnAnewAfterwards() {
        world.forget();
        JsonNode invoice = world.invoice("77.00");
        world.awaitReasons(invoice, "ix-invoice.psp." + world.psp);
        byte[] before = document(invoice);
        assertThat(BrCode.parse(world.read(invoice).path("pix").path("payload").asString()).amount()).isEqualByComparingTo("77.00");
        assertThat(world.read(invoice).path("pix").path("registration").path("state").asString()).isEqualTo("REQUESTED");

        world.configure();
        world.await(invoice, "REGISTERED");

        assertThat(document(invoice)).isNotEqualTo(before).isEqualTo(document(invoice));
    }

    @Test
    void anotherOpenAmountIsToldAndWhatIsPaidOrCancelledIsTakenBack() {
        JsonNode partly = world.registered("100.00");
        JsonNode cancelled = world.registered("200.00");
        world.paid(partly, "40.00");
        world.cancelled(cancelled);

        world.await(cancelled, "CANCELLED");
        world.await(partly, "REGISTERED");
        assertThat(world.bank.charge(PixWorld.txid(partly))).contains("\"original\":\"60.00\"", "\"revisao\":1");
        assertThat(world.bank.charge(PixWorld.txid(cancelled))).contains("REMOVIDA_PELO_USUARIO_RECEBEDOR");
        world.paid(partly, "60.00");
        world.await(partly, "CANCELLED");
        assertThat(world.bank.charge(PixWorld.txid(partly))).contains("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    }

    @Test
    void whatIsOpenAgainAfterItWasTakenBackGetsAnotherCharge() {
        JsonNode invoice = world.registered("100.00");
        String payment = world.paid(invoice, "100.00");
        world.await(invoice, "CANCELLED");

        api.post("/api/v1/payments/" + payment + "/reverse", Map.of("reason", "a mistake"));

        world.await(invoice, "REGISTERED");
        assertThat(world.registration(invoice).path("txid").asString()).isEqualTo(PixWorld.txid(invoice) + "1");
        assertThat(world.bank.charge(PixWorld.txid(invoice) + "1")).contains("\"original\":\"100.00\"", "ATIVA");
        assertThat(BrCode.parse(world.read(invoice).path("pix").path("payload").asString()).url()).endsWith(PixWorld.txid(invoice) + "1");
    }

    @Test
    void whatTheBankNeverCameToKnowIsNeverTold() {
        world.forget();
        JsonNode invoice = world.invoice("5.00");
        world.awaitReasons(invoice, "ix-invoice.psp." + world.psp);
        world.cancelled(invoice);

        world.configure();
        world.await(invoice, "CANCELLED");
        assertThat(world.bank.charge(PixWorld.txid(invoice))).isEmpty();
        assertThat(world.bank.calls()).filteredOn(call -> call.startsWith("PUT")).isEmpty();
    }

    @Test
    void whatIsRefusedIsInTheWorkListWithItsReasonAndIsToldAgainOnRequest() {
        world.bank.refuse(400);
        JsonNode invoice = world.invoice("9.00");
        world.await(invoice, "REJECTED");
        assertThat(world.registration(invoice).path("reasons").asString()).contains("400", "not today");
        assertThat(api.get("/api/v1/pix-registrations?state=REJECTED&limit=500").text()).contains(PixWorld.id(invoice));
        assertThat(BrCode.parse(world.read(invoice).path("pix").path("payload").asString()).amount()).isEqualByComparingTo("9.00");
        world.bank.refuse(0);

        assertThat(world.retry(invoice).status()).isEqualTo(202);

        world.await(invoice, "REGISTERED");
        assertThat(world.retry(invoice).status()).isEqualTo(409);
        assertThat(world.retry(invoice).json().path("type").asString()).endsWith("pix-registration-state");
    }

    @Test
    void aBankThatIsAwayForAWhileIsToldLater() {
        world.bank.refuse(503);
        JsonNode invoice = world.invoice("9.00");
        world.awaitReasons(invoice, "503");
        assertThat(world.registration(invoice).path("state").asString()).isEqualTo("REQUESTED");

        world.bank.refuse(0);

        world.await(invoice, "REGISTERED");
        assertThat(world.registration(invoice).path("reasons").isNull()).isTrue();
    }

    @Test
    void aPayerWithoutTaxIdIsSaidAndTheBankIsNotAsked() throws Exception {
        try (PixWorld nameless = new PixWorld(api, environment, folder, null)) {
            JsonNode invoice = nameless.invoice("5.00");

            assertThat(nameless.await(invoice, "REJECTED").path("reasons").asString()).isEqualTo("The payer has no CNPJ or CPF");
            assertThat(nameless.bank.calls()).isEmpty();
        }
    }

    @Test
    void anEventThatComesAgainMakesNothingTwiceAndWhatIsRolledBackIsNotTold() {
        JsonNode invoice = world.registered("50.00");
        long key = database.sql("SELECT id FROM invoice WHERE public_id = :id").param("id", PixWorld.id(invoice)).query(Long.class).single();
        int revision = revision(key);

        transaction.executeWithoutResult(status -> events.publishEvent(new InvoicesIssued(List.of(key))));
        world.await(invoice, "REGISTERED");
        assertThat(revision(key)).isEqualTo(revision + 1);
        assertThat(world.bank.calls()).filteredOn(call -> !call.startsWith("GET") && call.endsWith(PixWorld.txid(invoice))).containsExactly("PUT /cobv/" + PixWorld.txid(invoice));

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new InvoicesIssued(List.of(key)));
            status.setRollbackOnly();
        });
        assertThat(revision(key)).isEqualTo(revision + 1);
    }

    @Test
    void whatAKilledProcessWasTellingIsToldByAnotherOnceItsLeaseIsOver() {
        JsonNode invoice = world.registered("50.00");
        left(invoice, "+ INTERVAL 1 HOUR");
        JsonNode other = world.registered("51.00");
        assertThat(world.registration(invoice).path("state").asString()).isEqualTo("REQUESTED");
        assertThat(world.registration(other).path("state").asString()).isEqualTo("REGISTERED");

        left(invoice, "- INTERVAL 1 SECOND");

        world.await(invoice, "REGISTERED");
        assertThat(world.bank.calls()).filteredOn(call -> call.endsWith(PixWorld.txid(invoice)) && !call.startsWith("GET")).hasSize(1);
    }

    /** As a process leaves it that is killed behind its call: the bank has the charge, and nobody wrote that down. */
    private void left(JsonNode invoice, String lease) {
        database.sql("UPDATE pix_registration SET state = 'REQUESTED', location = NULL, busy_by = 'gone', next_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 HOUR, "
                + "busy_until_at = CURRENT_TIMESTAMP(6) " + lease + " WHERE public_id = :id").param("id", PixWorld.id(invoice)).update();
    }

    private int revision(long key) {
        return database.sql("SELECT revision FROM pix_registration WHERE invoice_id = :key").param("key", key).query(Integer.class).single();
    }

    private byte[] document(JsonNode invoice) {
        byte[] pdf = api.get("/api/v1/invoices/" + PixWorld.id(invoice) + "/document").body();
        assertThat(new String(Arrays.copyOf(pdf, 5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return pdf;
    }
}
