package br.ix.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The document of an invoice as a program gets it, compared with the invoice. */
@IntegrationTest
class InvoiceDocumentTest {

    private final ApiClient api;
    private final World world;
    private final JdbcClient jdbc;

    @Autowired
    InvoiceDocumentTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.world = new World(api);
        this.jdbc = jdbc;
    }

    @Test
    void saysWhatTheInvoiceSaysInTheLanguageOfWhoPays() throws IOException {
        Participant payer = participant("Conexão Ágil Ltda");
        JsonNode invoice = billed(payer);

        Answer document = document(invoice, "");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.header("Content-Disposition")).startsWith("inline").contains("IXBR01-");
        assertThat(textOf(document)).contains("FATURA", invoice.path("number").asString(), "Conexão Ágil Ltda", "outubro de 2026",
                "AS" + payer.asn(), "11/10/2026 a 31/10/2026", "21 de 31", "690,00", "467,42", dayOf(invoice.path("dueOn").asString()));
    }

    @Test
    void isWrittenInTheLanguageThatIsAskedFor() throws IOException {
        JsonNode invoice = billed(participant("Network Ltda"));

        assertThat(textOf(document(invoice, "?language=en"))).contains("INVOICE", "October 2026", "467.42");
        assertThat(document(invoice, "?language=fr").status()).isEqualTo(400);
    }

    @Test
    void isTheSameEachTime() {
        JsonNode invoice = billed(participant("Network Ltda"));

        assertThat(document(invoice, "").body()).isEqualTo(document(invoice, "").body());
    }

    @Test
    void isDrawnOnceAndAnewWhenWhatItPrintsChanges() throws IOException {
        JsonNode invoice = billed(participant("Network Ltda"));
        document(invoice, "");
        String path = "/api/v1/invoices/" + invoice.path("id").asString();
        jdbc.sql("UPDATE invoice_document SET pdf = 'as it was drawn' WHERE invoice_public_id = ?").param(invoice.path("id").asString()).update();

        byte[] again = document(invoice, "").body();
        api.patch(path, api.get(path).etag(), Map.of("purchaseOrder", "PO 4711"));

        assertThat(new String(again, StandardCharsets.US_ASCII)).isEqualTo("as it was drawn");
        assertThat(textOf(document(invoice, "?language=en"))).contains("INVOICE");
        assertThat(textOf(document(invoice, ""))).contains("PO 4711");
    }

    @Test
    void keepsTheNameUnderWhichItWasIssued() throws IOException {
        Participant payer = participant("Old Name Ltda");
        JsonNode invoice = billed(payer);
        String path = "/api/v1/organisations/" + payer.organisation();
        api.patch(path, api.get(path).etag(), Map.of("legalName", "New Name Ltda"));

        assertThat(textOf(document(invoice, ""))).contains("Old Name Ltda").doesNotContain("New Name Ltda");
    }

    @Test
    void aDraftHasNone() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "10.00");
        world.subscription(world.participant(exchange), service, "2026-10-01");
        JsonNode draft = world.invoicesOf(world.draft("2026-10", exchange)).path(0);

        Answer refused = document(draft, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("/not-issued");
    }

    @Test
    void anotherParticipantsDocumentIsNotThere() {
        JsonNode invoice = billed(participant("Network Ltda"));
        Participant other = participant("Other Ltda");

        assertThat(document(participantKey(other), invoice).status()).isEqualTo(404);
        assertThat(document(api, invoice).status()).isEqualTo(200);
    }

    @Test
    void aParticipantGetsItsOwn() {
        Participant payer = participant("Network Ltda");
        JsonNode invoice = billed(payer);

        assertThat(document(participantKey(payer), invoice).status()).isEqualTo(200);
    }

    private Participant participant(String legalName) {
        return world.participant(world.exchange(), world.organisation(legalName));
    }

    /** The invoice of October 2026 for a port of 690.00 that began on the 11th. */
    private JsonNode billed(Participant payer) {
        String exchange = api.get("/api/v1/participants/" + payer.id()).json().path("exchange").asString();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        world.subscription(payer, service, "2026-10-11");
        return world.invoicesOf(world.bill("2026-10", exchange)).path(0);
    }

    private ApiClient participantKey(Participant participant) {
        Map<String, Object> asked = Map.of("name", "participant", "role", "participant", "asn", participant.asn());
        return api.withKey(api.post("/api/v1/api-keys", asked).json().path("key").asString());
    }

    private Answer document(JsonNode invoice, String query) {
        return api.with("Accept", "application/pdf, application/problem+json").get(path(invoice) + query);
    }

    private static Answer document(ApiClient as, JsonNode invoice) {
        return as.with("Accept", "application/pdf, application/problem+json").get(path(invoice));
    }

    private static String path(JsonNode invoice) {
        return "/api/v1/invoices/" + invoice.path("id").asString() + "/document";
    }

    private static String dayOf(String day) {
        return day.substring(8) + "/" + day.substring(5, 7) + "/" + day.substring(0, 4);
    }

    private static String textOf(Answer document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.body())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replace('\u00A0', ' ');
        }
    }
}
