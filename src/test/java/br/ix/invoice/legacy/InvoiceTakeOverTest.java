package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Imports the files of {@code batch-jobs/import-invoice/sample}: INVOICE, taken over. Its exchanges have an issuer of their own. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoiceTakeOverTest {

    @Autowired
    private ApiClient api;
    private ImportCalls imports;
    private String first;

    @BeforeAll
    void theSampleIsTakenOver() {
        imports = new ImportCalls(api, "invoice");
        first = TakenOverSample.applied(api);
    }

    @Test
    void everyRecordIsTakenOverAndTheSameFilesAgainChangeNothing() {
        String again = imports.applied(TakenOverSample.FILES.files(""));

        assertThat(imports.rejections(first)).isEmpty();
        assertThat(imports.warnings(first)).containsExactly("core_fatura.csv:4 id_financeiro REPEATED_NUMBER");
        assertThat(imports.counts(again)).isEqualTo("20 0 0 20 0");
        assertThat(imports.rejections(again)).isEmpty();
    }

    @Test
    void aServiceIsASubscriptionAtItsAgreedPriceWithWhatIsAlreadyCharged() {
        JsonNode subscription = api.get("/api/v1/subscriptions?asn=65545").json().at("/items/0");

        assertThat(subscription.toString()).contains("\"id\":\"abc00000-0000-0000-0000-000000000015\"", "\"externalRef\":\"h-21\"",
                "\"quantity\":\"1\"", "\"startsOn\":\"2018-03-05\"", "\"chargedThrough\":\"2026-10-31\"");
        assertThat(new BigDecimal(subscription.get("agreedUnitPrice").asString())).isEqualByComparingTo("1500");
    }

    @Test
    void aContractKeepsItsTextAndWhenItWasSigned() {
        JsonNode contract = api.get("/api/v1/contracts/abc00000-0000-0000-0000-00000000003d").json();

        assertThat(contract.get("state").asString()).isEqualTo("SIGNED");
        assertThat(contract.get("signedOn").asString()).isEqualTo("2018-03-06");
    }

    @ParameterizedTest(name = "{1} {2} {3} {4}")
    @CsvSource({
        "1f, TOV01 000.051.233,   ISSUED,    PAID,        0.00",
        "21, TOV01 000.051.234/2, ISSUED,    OVERDUE_OR_OPEN, 4999.99",
        "22, TOV01 000.051.230,   ISSUED,    WRITTEN_OFF, 0.00",
        "23, TOV01 000.051.231,   CANCELLED, null,        0.00"})
    void anInvoiceKeepsItsNumberAndHowItWasPaid(String id, String number, String state, String paymentState, String open) {
        JsonNode invoice = api.get("/api/v1/invoices/abc00000-0000-0000-0000-0000000000" + id).json();

        assertThat(invoice.get("number").asString()).isEqualTo(number);
        assertThat(invoice.get("state").asString()).isEqualTo(state);
        assertThat(paymentState).contains(invoice.get("paymentState").isNull() ? "null" : invoice.get("paymentState").asString());
        assertThat(invoice.get("open").asString()).isEqualTo(open);
    }

    @Test
    void anInvoiceKeepsItsPurchaseOrderAndTheServicesItWasFor() {
        JsonNode invoice = api.get("/api/v1/invoices/abc00000-0000-0000-0000-000000000020").json();

        assertThat(invoice.get("purchaseOrder").asString()).isEqualTo("PO-2026-77");
        assertThat(invoice.at("/lines/1/subscription").asString()).isEqualTo("abc00000-0000-0000-0000-000000000015");
        assertThat(invoice.get("total").asString()).isEqualTo("1500.00");
    }

    @Test
    void theSeriesGoesOnAfterTheHighestNumberAndItsGapsBeginWithOurs() {
        JsonNode issuer = api.get("/api/v1/issuers/takeover").json();

        assertThat(issuer.at("/series").toString()).contains("51235");
        assertThat(api.get("/api/v1/number-series?limit=500").json().path("items").valueStream()
                .filter(series -> series.path("series").asString().equals("TOV01")).map(JsonNode::toString))
                .singleElement().asString().contains("\"count\":0");
    }

    @Test
    void whatPersonsPaidThereSinceIsShownAndAnInvoiceCancelledHereStays() {
        imports.applied(Map.of("core_fatura.csv", fatura(41, 51_100, "ABERTA") + fatura(42, 51_101, "ABERTA").split("\n")[1] + "\n"));
        api.post("/api/v1/invoices/" + uuid(42) + "/cancel", Map.of("reason", "test"));

        String id = imports.applied(Map.of("core_fatura.csv", fatura(41, 51_100, "PAGA") + fatura(42, 51_101, "PAGA").split("\n")[1] + "\n"));

        assertThat(imports.counts(id)).isEqualTo("2 0 1 1 0");
        assertThat(imports.warnings(id)).containsExactly("core_fatura.csv:3 estado CHANGED_ON_BOTH_SIDES");
        assertThat(api.get("/api/v1/invoices/" + uuid(41)).json().get("paymentState").asString()).isEqualTo("PAID");
        assertThat(api.get("/api/v1/invoices/" + uuid(42)).json().get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void takenOverInvoicesAreTakenBackUntilANumberOfOursCameAfterThem() {
        aSeriesOfItsOwn();
        String before = imports.applied(Map.of("core_fatura.csv", bahia(51, 700)));
        Answer undone = imports.undo(before);
        imports.atRest(before);
        String after = imports.applied(Map.of("core_fatura.csv", bahia(52, 800)));
        Answer issued = invoiceOfOurs();
        String late = imports.checked(Map.of("core_fatura.csv", bahia(53, 801)));

        assertThat(undone.status()).isEqualTo(202);
        assertThat(issued.json().get("number").asString()).isEqualTo("TOV02 000.000.801");
        assertThat(imports.rejections(late)).containsExactly("core_fatura.csv:2 id_financeiro NUMBERS_ISSUED");
        assertThat(imports.undo(after).text()).contains("numbers after those that were taken over");
    }

    private void aSeriesOfItsOwn() {
        TakenOverSample.issuer(api, "takeover2", "TOV02");
        new ImportCalls(api).applied(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency,externalId,issuer\n"
                + "tov2,Tomada - BA,Salvador,BA,BR,America/Bahia,BRL,8020,takeover2\n"));
        imports.applied(Map.of("core_participante.csv", "uuid,asn,razao_social,cnpj,responsavel,endereco_rua,endereco_numero,endereco_complemento,"
                + "endereco_bairro,endereco_cep,endereco_cidade,endereco_estado,telefone_ddd,telefone_numero,telefone_ramal,data_criacao,perfil_id,ix_id_id\n"
                + hex(50) + ",65550,Bahia Ltda,11222333000181,,,,,,,,,,,,2020-01-01,,8020\n"));
    }

    private Answer invoiceOfOurs() {
        String account = api.get("/api/v1/participants?asn=65550").json().at("/items/0/billingAccount").asString();
        return api.post("/api/v1/invoices", "tov-" + account, Map.of("billingAccount", account, "lines",
                List.of(Map.of("description", "Nossa", "quantity", "1", "unitPrice", "10"))));
    }

    private static String bahia(int key, long number) {
        return fatura(key, number, "ABERTA").replace(hex(11), hex(50));
    }

    private static String fatura(int key, long number, String state) {
        return "uuid,id_financeiro,participante_id,valor,vencimento,data_fatura_gerada,estado,encerrada,boleto_gerado,boleto_url\n"
                + "%s,%d,%s,10.5,2026-10-15,2026-10-01,%s,0,0,\n".formatted(hex(key), number, hex(11), state);
    }

    private static String hex(int key) {
        return "abc" + "%029x".formatted(key);
    }

    private static String uuid(int key) {
        return "abc00000-0000-0000-0000-%012x".formatted(key);
    }
}
