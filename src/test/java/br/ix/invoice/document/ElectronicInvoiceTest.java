package br.ix.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.document.electronic.OfficialRules;
import br.ix.invoice.document.pdf.ReadDocument;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** E-invoices of issued documents as a program gets them. */
@IntegrationTest
class ElectronicInvoiceTest {

    private static final Map<String, String> SELLER = Map.of("country", "DE", "vatId", "DE123456789", "city", "Frankfurt", "iban", "DE89370400440532013000");

    private final ApiClient api;
    private final World world;
    private String issuer;
    private String exchange;

    @Autowired
    ElectronicInvoiceTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anIssuerThatAsksForItHasInvoicesAndCreditNotesThatTheOfficialRulesTake() throws Exception {
        JsonNode invoice = billed(SELLER, Map.of("street", "Science Park", "city", "Amsterdam", "country", "NL"));
        String path = "/api/v1/invoices/" + invoice.path("id").asString();
        JsonNode credit = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path + "/credit-notes", Map.of("reason", "Fault of the switch", "effect", "FINAL")).json();

        Answer ubl = file(invoice, "");
        Answer cii = file(invoice, "?syntax=cii");

        assertThat(ubl.header("Content-Type")).startsWith("application/xml");
        assertThat(OfficialRules.faultsOfUbl(ubl.body())).isEmpty();
        assertThat(OfficialRules.faultsOfCii(cii.body())).isEmpty();
        assertThat(OfficialRules.faultsOfUbl(file(credit, "").body())).isEmpty();
        assertThat(OfficialRules.faultsOfCii(file(credit, "?syntax=cii").body())).isEmpty();
        assertThat(text(ubl)).contains(">" + invoice.path("number").asString() + "<", ">467.42</cbc:PayableAmount>", ">Amsterdam<");
        assertThat(text(file(credit, ""))).contains("<CreditNote", ">" + invoice.path("number").asString() + "<", ">467.42</cbc:PayableAmount>");
    }

    @Test
    void theDocumentOnPaperHasItInsideAndAnArchiveTakesBoth() throws Exception {
        JsonNode invoice = billed(SELLER, Map.of("country", "NL"));

        byte[] pdf = api.with("Accept", "application/pdf").get("/api/v1/invoices/" + invoice.path("id").asString() + "/document").body();

        assertThat(ReadDocument.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification inside = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("factur-x.xml");
            assertThat(inside.getEmbeddedFile().toByteArray()).isEqualTo(file(invoice, "?syntax=cii").body());
            assertThat(inside.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(document.getDocumentCatalog().getMetadata().toByteArray()).asString(StandardCharsets.UTF_8).contains("fx:ConformanceLevel=\"EN 16931\"");
        }
    }

    @Test
    void itIsThatOfTheDayOfIssueWhateverTheIssuerSaysLater() {
        JsonNode invoice = billed(SELLER, Map.of("country", "NL"));
        byte[] before = file(invoice, "").body();

        String path = "/api/v1/issuers/" + issuer;
        Map<String, Object> none = new HashMap<>();
        none.put("eInvoice", null);
        Answer changed = api.patch(path, api.get(path).etag(), none);

        assertThat(changed.json().path("eInvoice").isNull()).isTrue();
        assertThat(file(invoice, "").body()).isEqualTo(before);
    }

    @Test
    void whatIsMissingParksTheAccountBeforeItIsIssuedAndIsNamed() {
        Participant payer = payer(SELLER, Map.of("city", "Amsterdam"));
        JsonNode run = world.draft("2026-10", exchange);

        JsonNode parked = api.get("/api/v1/billing-runs/" + run.path("id").asString() + "/parked").json().path("items").path(0);
        assertThat(parked.path("reason").asString()).isEqualTo("E_INVOICE_INCOMPLETE");
        assertThat(parked.path("detail").asString()).contains("'billTo.address.country'");
        String path = "/api/v1/organisations/" + payer.organisation();
        assertThat(api.patch(path, api.get(path).etag(), Map.of("address", Map.of("country", "NL"))).status()).isEqualTo(200);
        api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/redraft", Map.of());
        JsonNode invoice = world.invoicesOf(world.post(world.settled(run.path("id").asString(), "DRAFTED"))).path(0);
        assertThat(file(invoice, "").status()).isEqualTo(200);
        assertThat(file(invoice, "?syntax=edi").status()).isEqualTo(400);
    }

    @Test
    void whatIsMissingInADocumentByHandIsNamedInsteadOfAnInvalidFile() {
        Participant payer = payer(SELLER, Map.of("city", "Amsterdam"));
        JsonNode invoice = new HandWorld(api, world).byHand(payer, "10.00");

        Answer refused = file(invoice, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("/e-invoice-incomplete");
        assertThat(refused.json().path("missing").path(0).path("field").asString()).isEqualTo("billTo.address.country");
    }

    @Test
    void anIssuerThatDoesNotAskForItHasNone() {
        assertThat(file(billed(null, Map.of("country", "NL")), "").json().path("type").asString()).endsWith("/no-e-invoice");
    }

    @Test
    void whatAnIssuerSaysOfItselfMustBeWhole() {
        Answer refused = api.post("/api/v1/issuers", issuer(Map.of("vatId", "123", "iban", "DE00370400440532013000")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors")).extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("eInvoice.country", "eInvoice.vatId", "eInvoice.iban");
    }

    /** The invoice of October 2026 for a port of 690.00 that began on the 11th. */
    private JsonNode billed(@Nullable Map<String, String> seller, Map<String, String> address) {
        payer(seller, address);
        return world.invoicesOf(world.bill("2026-10", exchange)).path(0);
    }

    /** Who has that port, at an exchange of an issuer of its own. */
    private Participant payer(@Nullable Map<String, String> seller, Map<String, String> address) {
        Map<String, Object> fields = issuer(seller);
        issuer = (String) fields.get("code");
        assertThat(api.post("/api/v1/issuers", fields).status()).isEqualTo(201);
        exchange = world.exchange();
        String path = "/api/v1/exchanges/" + exchange;
        assertThat(api.patch(path, api.get(path).etag(), Map.of("issuer", issuer)).status()).isEqualTo(200);
        Participant payer = world.participant(exchange, new Scene(api).make("organisations", Map.of("legalName", "Netwerk B.V.", "address", address, "language", "en")));
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        world.subscription(payer, service, "2026-10-11");
        return payer;
    }

    private static Map<String, Object> issuer(@Nullable Map<String, String> seller) {
        String code = "e" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> fields = new HashMap<>(Map.of("code", code, "legalName", "IX Frankfurt GmbH", "taxId", "HRB12345", "series", Map.of("prefix", code.toUpperCase()),
                "dueDays", 15));
        fields.put("eInvoice", seller);
        return fields;
    }

    private Answer file(JsonNode invoice, String query) {
        return api.with("Accept", "application/xml, application/problem+json").get("/api/v1/invoices/" + invoice.path("id").asString() + "/e-invoice" + query);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
