package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.Scene;
import br.ix.invoice.document.pdf.ReadDocument;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.payment.bankfile.ReturnFile;
import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A month from its run until it is paid, as an operator goes through it in Portuguese, and as the portal of the participant shows it. */
@BrowserTest
class MonthBrowserTest {

    private final ApiClient api;
    private final String agreement = String.valueOf(6_000_000 + Scene.unique() % 1_000_000);
    private final PayingWorld world;
    private final ApiClient portal;
    @AutoClose
    private final Visitor browser;
    @TempDir
    private Path folder;

    @Autowired
    MonthBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.api = api;
        world = new PayingWorld(api, Map.of("bank", "001", "agreement", agreement, "wallet", "17"), PayingWorld.PIX);
        portal = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "portal", "role", "portal")).json().path("key").asString());
        browser = new Visitor(api, password);
    }

    @Test
    void aMonthIsRequestedApprovedPaidAndShownAsPaid() throws IOException {
        String port = world.world.monthlyService();
        world.world.price(port, world.exchange, "690.00");
        world.world.subscription(world.payer, port, "2026-10-11");
        browser.logIn();
        browser.open("/?lang=pt");

        requestTheMonth();
        approveWhatWasDrafted();
        JsonNode invoice = openTheInvoice();
        readItsDocument(invoice);
        seeWhoOwes("R$ 467,42");
        assertThat(estado()).isEqualTo("ABERTA");
        uploadWhatTheBankSays(invoice);
        seeItPaid(invoice);
        assertThat(estado()).isEqualTo("PAGA");
        saveTheListOfInvoicesForASpreadsheet(invoice);
        assertThat(browser.complaints()).isEmpty();
    }

    private void requestTheMonth() {
        browser.click("Faturamentos");
        browser.set("period", "2026-10");
        browser.choose("exchange", world.exchange);
        browser.click("Solicitar");
        assertThat(browser.waitFor("Aguardando aprovação")).contains("Conexão Ágil Ltda", "R$ 467,42");
        browser.picture("month-1-drafted", 1280);
    }

    private void approveWhatWasDrafted() {
        browser.click("Aprovar…");
        browser.waitFor("Vale para este conteúdo");
        browser.picture("month-2-approval", 1280);
        browser.click("Aprovar e emitir");
        browser.waitFor("Emitido");
        browser.picture("month-3-posted", 1280);
    }

    private JsonNode openTheInvoice() {
        browser.find("table a[href*='/console/invoices/']").click();
        browser.waitFor("21 de 31");
        JsonNode invoice = api.get("/api/v1/invoices/" + browser.address().replaceAll(".*/", "")).json();
        assertThat(browser.text()).contains(invoice.path("boleto").path("typedLine").asString(), invoice.path("pix").path("payload").asString());
        browser.picture("month-4-invoice", 1280);
        return invoice;
    }

    private void readItsDocument(JsonNode invoice) throws IOException {
        assertThat(browser.fetch(browser.find("#document").getAttribute("href"))).startsWith("200 %PDF");
        byte[] pdf = api.get("/api/v1/invoices/" + invoice.path("id").asString() + "/document?language=pt").body();
        assertThat(ReadDocument.pages(pdf)).isEqualTo(1);
        assertThat(ReadDocument.code(pdf, BarcodeFormat.ITF)).isEqualTo(invoice.path("boleto").path("barcode").asString());
        assertThat(ReadDocument.code(pdf, BarcodeFormat.QR_CODE)).isEqualTo(invoice.path("pix").path("payload").asString());
        ReadDocument.picture(pdf, Files.createDirectories(Path.of("target", "screenshots")).resolve("month-5-document.png"));
    }

    private void seeWhoOwes(String amount) {
        browser.open("/console/aging?exchange=" + world.exchange);
        assertThat(browser.waitFor("Valores em aberto")).contains("Conexão Ágil Ltda", amount);
        browser.picture("month-6-aging", 1280);
    }

    private void uploadWhatTheBankSays(JsonNode invoice) throws IOException {
        ReturnFile.Entry paid = ReturnFile.Entry.from("", "467.42").withOurNumber(invoice.path("boleto").path("ourNumber").asString());
        Path file = Files.writeString(folder.resolve("retorno.ret"), new ReturnFile(agreement, 1).with(paid).text());
        browser.click("Arquivos do banco");
        browser.type("files", file.toString());
        browser.click("Enviar e aplicar");
        assertThat(browser.waitFor("Aplicado")).contains("R$ 467,42", "pago");
        browser.picture("month-7-bank-file", 1280);
    }

    private void seeItPaid(JsonNode invoice) {
        browser.open("/console/invoices/" + invoice.path("id").asString());
        assertThat(browser.waitFor("Paga")).doesNotContain(invoice.path("pix").path("payload").asString());
        assertThat(browser.text()).contains("Pago com");
        browser.picture("month-8-paid", 1280);
        browser.open("/console/accounts/" + world.payer.billingAccount() + "/statement");
        assertThat(browser.waitFor("Extrato")).contains(invoice.path("number").asString(), "467,42", "Pagamento");
        assertThat(browser.find("#closing").getText().replace('\u00A0', ' ')).isEqualTo("R$ 0,00");
        browser.picture("month-9-statement", 1280);
        browser.open("/console/aging?exchange=" + world.exchange);
        browser.waitFor("Ninguém deve nada");
        browser.open("/console/reports?exchange=" + world.exchange);
        browser.waitFor("467,42");
        browser.picture("month-10-reports", 1280);
    }

    /** As the portal asks for it. */
    private String estado() {
        Answer answer = portal.get("/api/v1/fatura/?participante__asn=" + world.payer.asn() + "&participante__ix_id__codigo=" + world.exchange);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path(0).path("estado").asString();
    }

    private void saveTheListOfInvoicesForASpreadsheet(JsonNode invoice) throws IOException {
        browser.open("/console/invoices?exchange=" + world.exchange);
        browser.picture("month-9-list", 1280);
        Path file = browser.download("Exportar CSV", Files.createDirectory(folder.resolve("saved")));
        assertThat(file.getFileName()).hasToString("invoices-" + world.exchange + ".csv");
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains(invoice.path("id").asString(), ",467.42,");
    }
}
