package br.ix.invoice.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a bank answers to a remittance: whether a boleto counts as payable, and what its invoice and its document then show (ReadAnswers). */
@IntegrationTest
class BoletoAnswersTest {

    @Autowired
    private ApiClient api;
    private BankFileCalls files;
    private RegisteringWorld world;

    @BeforeEach
    void call() {
        files = new BankFileCalls(api);
        world = new RegisteringWorld(api);
    }

    @Test
    void aBoletoIsPayableWhenTheBankHasItAndUntilTheFileIsTakenBack() throws Exception {
        JsonNode invoice = world.invoice("100.00");
        assertThat(world.boleto(invoice)).contains("\"barcode\":null", "\"state\":\"REQUESTED\"");
        world.sent();
        assertThat(document(invoice)).contains("ainda não foi registrado").doesNotContain("Nosso número");

        String file = answered(invoice, "02");

        assertThat(world.boleto(invoice)).contains("\"barcode\":\"001", "\"state\":\"REGISTERED\"");
        assertThat(document(invoice)).contains("Nosso número", world.ourNumber(invoice)).doesNotContain("ainda não foi registrado");
        files.undone(file);
        assertThat(world.boleto(invoice)).contains("\"barcode\":null", "\"state\":\"SENT\"");
        assertThat(document(invoice)).contains("ainda não foi registrado");
    }

    @Test
    void aRejectedOneSaysWhyAndIsSentAgain() {
        JsonNode invoice = world.invoice("100.00");
        world.sent();

        answered(invoice, "03");

        assertThat(world.registration(invoice).path("reasons").asString()).isEqualTo("03 04");
        assertThat(world.boleto(invoice)).contains("\"barcode\":null", "REJECTED", "03 04");
        assertThat(world.instruct(invoice, Map.of("kind", "ENTRY")).status()).isEqualTo(200);
        assertThat(world.movements(world.sent())).containsExactly("01 " + world.ourNumber(invoice) + " 10000");
        answered(invoice, "02");
        assertThat(world.state(invoice)).isEqualTo("REGISTERED");
    }

    @Test
    void whatIsPaidAtTheBankIsNotWithdrawnThere() {
        JsonNode invoice = world.invoice("100.00");
        world.sent();
        answered(invoice, "02");

        answered(invoice, "06");

        assertThat(world.state(invoice)).isEqualTo("SETTLED");
        assertThat(world.registration(invoice).path("waiting")).isEmpty();
        assertThat(api.get("/api/v1/invoices/" + invoice.path("id").asString()).json().path("paymentState").asString()).isEqualTo("PAID");
        assertThat(world.make().status()).isEqualTo(409);
    }

    @Test
    void whatTheBankWroteOffIsNoLongerPayable() {
        JsonNode invoice = world.invoice("100.00");
        world.sent();
        answered(invoice, "02");
        world.instruct(invoice, Map.of("kind", "CANCEL"));
        world.sent();

        answered(invoice, "09");

        assertThat(world.state(invoice)).isEqualTo("CANCELLED");
        assertThat(world.boleto(invoice)).contains("\"barcode\":null");
    }

    @Test
    void aNewDueDateIsThatOfTheBarcode() {
        JsonNode invoice = world.invoice("100.00");
        world.sent();
        answered(invoice, "02");
        String before = world.boleto(invoice);
        world.instruct(invoice, Map.of("kind", "DUE_DATE", "dueOn", "2026-12-31"));

        world.sent();

        assertThat(before).contains("\"barcode\":\"001");
        assertThat(world.boleto(invoice)).contains("\"barcode\":\"001").isNotEqualTo(before);
    }

    private String answered(JsonNode invoice, String occurrence) {
        Entry entry = new Entry(occurrence, world.ourNumber(invoice), world.registration(invoice).path("number").asString(), "11222333000181", "100.00",
                occurrence.equals("06") ? "100.00" : "0.00", "0");
        return files.applied("answer.ret", new ReturnFile(world.agreement, world.nextFile()).with(entry).text());
    }

    private String document(JsonNode invoice) throws Exception {
        try (var pdf = Loader.loadPDF(api.get("/api/v1/invoices/" + invoice.path("id").asString() + "/document?language=pt").body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
