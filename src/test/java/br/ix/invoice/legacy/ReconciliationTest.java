package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** After applying, files are held against the tables, and what differs is named: an import is compared again to see it. */
@IntegrationTest
class ReconciliationTest {

    private static final List<String> AGREED = List.of("core_participante.csv RECORDS - 1  1  0", "core_servico.csv RECORDS - 2  2  0",
            "core_fatura.csv RECORDS - 4  4  0", "core_servico.csv AGREED_PRICES - 2 1500.12 2 1500.12 0.00",
            "core_fatura.csv INVOICES CANCELLED 1 40.00 1 40.00 0.00", "core_fatura.csv INVOICES OPEN 2 30.30 2 30.30 0.00",
            "core_fatura.csv INVOICES PAID 1 99.99 1 99.99 0.00");

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;

    @Test
    void countsAndSumsOfFilesAgreeWithTheTablesByStateAndCanBeSigned() {
        TakenOverWorld old = new TakenOverWorld(api, 21);

        String id = old.imports.applied(files(old));

        assertThat(old.imports.report(id).at("/reconciliation/reconciled").asBoolean()).isTrue();
        assertThat(sums(old.imports.report(id))).containsExactlyElementsOf(AGREED);
        assertThat(old.imports.reportText(id)).contains("Files and tables agree.", "Signature: ___");
        assertThat(api.get("/api/v1/imports/" + id + "/report?format=csv").text()).contains("core_fatura.csv,INVOICES,OPEN,2,30.30,2,30.30,0.00\r\n");
        assertThat(api.with("Accept", "text/csv").get("/api/v1/imports/" + id + "/report").text()).startsWith("file,measure,state,");
        assertThat(api.get("/api/v1/imports/" + id + "/report?format=xls").status()).isEqualTo(400);
    }

    @Test
    void theReportThatFinanceSignsIsInTheLanguageThatIsAskedFor() {
        TakenOverWorld old = new TakenOverWorld(api, 25);

        String id = old.imports.applied(files(old));
        String report = api.with("Accept-Language", "pt-BR,en;q=0.5").with("Accept", "text/plain").get("/api/v1/imports/" + id + "/report").text();

        assertThat(report).contains("Importação " + id + " (invoice): aplicada", "Arquivos e tabelas conferem.", "Assinatura: ___", "faturas        abertas", "1.500,12",
                "core_fatura.csv: 4 de 4 registros aceitos").doesNotContain("Files", "records");
    }

    @Test
    void theSameFilesAgainAreComparedWithWhatIsThere() {
        TakenOverWorld old = new TakenOverWorld(api, 22);
        old.imports.applied(files(old));

        String again = old.imports.applied(files(old));

        assertThat(sums(old.imports.report(again))).containsExactlyElementsOf(AGREED);
    }

    @Test
    void aRowThatWasChangedBehindItsBackIsNamedWithBothAmounts() {
        TakenOverWorld old = new TakenOverWorld(api, 23);
        String id = old.imports.applied(files(old));
        database.sql("UPDATE invoice SET subtotal = 20.31, total = 20.31 WHERE public_id = :id").param("id", old.uuid(32)).update();
        database.sql("UPDATE subscription_terms SET agreed_unit_price = 1 WHERE subscription_id = (SELECT id FROM subscription WHERE public_id = :id)")
                .param("id", old.uuid(12)).update();

        comparedAgain(old, id);
        JsonNode report = old.imports.report(id);

        assertThat(report.at("/reconciliation/reconciled").asBoolean()).isFalse();
        assertThat(sums(report)).contains("core_fatura.csv RECORDS - 4  3  -1", "core_fatura.csv INVOICES OPEN 2 30.30 2 30.41 0.11",
                "core_servico.csv AGREED_PRICES - 2 1500.12 2 1001.00 -499.12");
        assertThat(differences(report)).containsExactly("core_servico.csv:3", "core_fatura.csv:3");
        assertThat(old.imports.reportText(id)).contains("FILES AND TABLES DIFFER in 2 records", "the tables have 1, the file 500.1200");
    }

    @Test
    void aRowThatIsGoneIsNamed() {
        TakenOverWorld old = new TakenOverWorld(api, 24);
        String id = old.imports.applied(files(old));
        database.sql("DELETE FROM invoice_line WHERE invoice_id = (SELECT id FROM invoice WHERE public_id = :id)").param("id", old.uuid(33)).update();
        database.sql("DELETE FROM invoice WHERE public_id = :id").param("id", old.uuid(33)).update();

        comparedAgain(old, id);
        JsonNode report = old.imports.report(id);

        assertThat(sums(report)).contains("core_fatura.csv INVOICES PAID 1 99.99 0 0.00 -99.99");
        assertThat(report.at("/reconciliation/firstDifferences/0/message").asString()).contains("it is not there");
    }

    private static Map<String, String> files(TakenOverWorld old) {
        return Map.of("core_participante.csv", old.participants(), "core_servico.csv", old.services("11,tw_rec,1000,1,2026-08-31", "12,tw_rec,500.12,1,2026-08-31"),
                "core_fatura.csv", old.invoices("31,801,10.10,2026-09-05,ABERTA", "32,802,20.20,2026-09-05,gerada", "33,803,99.99,2026-09-05,PAGA",
                        "34,804,40,2026-09-05,CANCELADA"));
    }

    /** As after a failure behind the last record: applying goes on with comparing. */
    private void comparedAgain(TakenOverWorld old, String id) {
        database.sql("UPDATE data_import SET state = 'FAILED', failed_in = 'APPLYING' WHERE public_id = :id").param("id", id).update();
        assertThat(old.imports.apply(id).status()).isEqualTo(202);
        assertThat(old.imports.atRest(id).path("state").asString()).isEqualTo("APPLIED");
    }

    private static List<String> sums(JsonNode report) {
        return StreamSupport.stream(report.at("/reconciliation/sums").spliterator(), false).map(sum -> "%s %s %s %s %s %s %s %s".formatted(
                sum.get("file").asString(), sum.get("measure").asString(), sum.path("state").asString("-"), sum.at("/inFile/count").asString(),
                sum.at("/inFile/sum").asString(""), sum.at("/inTables/count").asString(), sum.at("/inTables/sum").asString(""),
                sum.get("difference").asString())).toList();
    }

    private static List<String> differences(JsonNode report) {
        return StreamSupport.stream(report.at("/reconciliation/firstDifferences").spliterator(), false)
                .map(one -> "%s:%d".formatted(one.get("file").asString(), one.get("line").asLong())).toList();
    }
}
