package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.BrowserTest;
import br.ix.invoice.legacy.ImportCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files as an operator takes them over: uploaded, checked, applied, undone; and a member export as a work list. */
@BrowserTest
class ImportBrowserTest {

    private static final String EXCHANGES = "code,name,city,state,country,timeZone,currency\n";
    private static final String ORGANISATIONS = "externalRef,legalName,taxId,taxIdType\n";
    private static final String HOLD_FILES = "SELECT id FROM import_file WHERE import_id = (SELECT id FROM data_import WHERE public_id = :id) FOR UPDATE";

    private final ImportCalls imports;
    @AutoClose
    private final Visitor browser;
    private final ApiClient api;

    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;
    @TempDir
    private Path folder;

    @Autowired
    ImportBrowserTest(ApiClient api, @Value("${ix-invoice.admin-password}") String password) {
        this.api = api;
        this.imports = new ImportCalls(api);
        this.browser = new Visitor(api, password);
    }

    @Test
    void filesAreUploadedLookedAtAppliedAndUndone() throws IOException {
        imports.applied(Map.of("exchanges.csv", EXCHANGES + "brw,Antes,São Paulo,SP,BR,America/Sao_Paulo,BRL\n"));
        logIn();

        upload("portfolio", file("exchanges.csv", EXCHANGES + "brw,Depois,São Paulo,SP,BR,America/Sao_Paulo,BRL\nbr w,Nada,São Paulo,SP,BR,America/Sao_Paulo,BRL\nbrw2,Nova,Natal,RN,BR,America/Fortaleza,BRL\n"));
        seeWhatIsNewChangedAndRejectedBeforeAnythingIsWritten();
        seeTheBarMoveFromTheBeginningWhileItIsApplied();
        assertThat(browser.waitFor("Files and tables agree")).contains("Report to sign");
        assertThat(api.get("/api/v1/exchanges/brw").json().get("name").asString()).isEqualTo("Depois");
        browser.picture("import-applied", 1280);
        browser.click("Undo");
        browser.waitFor("Undone");

        assertThat(api.get("/api/v1/exchanges/brw").json().get("name").asString()).isEqualTo("Antes");
        assertThat(api.get("/api/v1/exchanges/brw2").status()).isEqualTo(404);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aMemberExportIsAWorkListThatLeadsToWhatIsBilled() throws IOException {
        imports.applied(Map.of("exchanges.csv", EXCHANGES + "brw-mx,Membros,São Paulo,SP,BR,America/Sao_Paulo,BRL\n",
                "organisations.csv", ORGANISATIONS + "brw-1,Dona da Porta,BRW1,OTHER\n", "participants.csv", "asn,exchange,organisation\n4250700200,brw-mx,brw-1\n"));
        logIn();

        browser.open("/console/imports");
        browser.choose("exchange", "brw-mx");
        upload("ix-f", file("members.json", "{\"version\": \"1.0\", \"member_list\": [{\"asnum\": 4250700200, \"connection_list\": [{\"if_list\": [{\"if_speed\": 10000}]}]},"
                + "{\"asnum\": 4250700201, \"name\": \"Sem cadastro\", \"connection_list\": [{\"if_list\": [{\"if_speed\": 1000}]}]}]}"));
        assertThat(browser.waitFor("The whole work list")).contains("Exchange brw-mx", "Connected, not billed");
        browser.click("The whole work list");

        assertThat(browser.waitFor("Dona da Porta")).contains("4250700200", "10,000", "Sem cadastro", "no participant of this exchange");
        browser.choose("kind", "OTHER_SPEED");
        browser.click("Show");
        assertThat(browser.waitFor("Nothing of this kind was found.")).doesNotContain("Sem cadastro");
        browser.choose("kind", "CONNECTED_NOT_BILLED");
        browser.click("Show");
        browser.waitFor("Sem cadastro");
        browser.picture("findings", 1280);
        assertThat(browser.fitsInto(390)).isTrue();
        browser.click("4250700200");
        browser.waitFor("Subscriptions");
        assertThat(browser.complaints()).isEmpty();
    }

    private void logIn() {
        browser.logIn();
        browser.open("/console/imports");
    }

    private void upload(String kind, Path file) {
        browser.choose("kind", kind);
        browser.type("files", file.toString());
        browser.click("Upload and check");
    }

    private void seeWhatIsNewChangedAndRejectedBeforeAnythingIsWritten() {
        assertThat(browser.waitFor("Rejected records")).contains("Changed records, field by field", "Antes Depois", "exchanges.csv 3 code", "Checked");
        assertThat(browser.text()).doesNotContain("Undo");
        assertThat(api.get("/api/v1/exchanges/brw").json().get("name").asString()).isEqualTo("Antes");
        browser.picture("import-checked", 1280);
    }

    /** The files are held, so that the job waits. */
    private void seeTheBarMoveFromTheBeginningWhileItIsApplied() {
        String id = browser.address().replaceAll(".*/", "");
        transaction.executeWithoutResult(status -> {
            database.sql(HOLD_FILES).param("id", id).query(Long.class).list();
            browser.click("Apply");
            assertThat(browser.waitFor("Applying")).contains("0 %", "0 of 3");
            assertThat(browser.has("#progress progress[value='0']")).isTrue();
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
