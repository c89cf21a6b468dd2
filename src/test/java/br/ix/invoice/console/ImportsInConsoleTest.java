package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.legacy.ImportCalls;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import as an operator goes through it: uploaded, looked at, applied, undone. */
@IntegrationTest
class ImportsInConsoleTest {

    private static final String HOME = "/console/imports";
    private static final String EXCHANGES = """
            code,name,city,state,country,timeZone,currency
            %s,Console,São Paulo,SP,BR,America/Sao_Paulo,BRL
            """;

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

    @BeforeEach
    void call() {
        imports = new ImportCalls(api);
    }

    @Test
    void anOperatorUploadsLooksAppliesAndTakesBack() {
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String page = uploaded(operator, "con-apply");
        assertThat(operator.get(page).body()).contains("exchanges.csv", page + "/application").doesNotContain(page + "/undoing");
        operator.post(page, page + "/application", Map.of());
        assertThat(imports.atRest(id(page)).path("state").asString()).isEqualTo("APPLIED");
        assertThat(api.get("/api/v1/exchanges/con-apply").status()).isEqualTo(200);
        assertThat(operator.get(page).body()).contains(page + "/undoing", "id=\"reconciliation\"", page + "/report").doesNotContain(page + "/application");
        assertThat(operator.get(page + "/report").body()).contains("Files and tables agree.");
        assertThat(operator.get(page + "/report/sums").body()).contains("exchanges.csv,RECORDS,,1,,1,,0");
        operator.post(page, page + "/undoing", Map.of());
        assertThat(imports.atRest(id(page)).path("state").asString()).isEqualTo("UNDONE");
        assertThat(api.get("/api/v1/exchanges/con-apply").status()).isEqualTo(404);
    }

    @Test
    void aMemberExportBecomesAWorkListByKindWithNothingToApply() {
        ConsoleSession operator = ConsoleSession.of("operator", api);
        imports.applied(Map.of("exchanges.csv", EXCHANGES.formatted("con-mx"), "organisations.csv", "externalRef,legalName,taxId,taxIdType\ncon-mx,Dona da Porta,CONMX,OTHER\n",
                "participants.csv", "asn,exchange,organisation\n4250700100,con-mx,con-mx\n"));

        HttpResponse<String> answer = operator.upload(HOME, Map.of("kind", "ix-f", "exchange", "con-mx"), "members.json",
                "{\"version\": \"1.0\", \"member_list\": [{\"asnum\": 4250700100, \"connection_list\": [{\"if_list\": [{\"if_speed\": 10000}]}]}]}");
        String page = answer.uri().getPath();
        imports.atRest(id(page));

        assertThat(operator.get(page).body()).contains("id=\"findings\"", page + "/findings?kind=CONNECTED_NOT_BILLED").doesNotContain(page + "/application");
        assertThat(operator.get(page + "/findings?kind=CONNECTED_NOT_BILLED&lang=pt").body()).contains("Conectado, não faturado", "Dona da Porta", "10.000",
                "/console/subscriptions?participant=");
        assertThat(operator.get(page + "/findings?kind=OTHER_SPEED&lang=en").body()).contains("Nothing of this kind").doesNotContain("Dona da Porta");
    }

    @Test
    void aFormWithoutAFileIsRefusedOnThePage() {
        ConsoleSession operator = ConsoleSession.of("operator", api);

        HttpResponse<String> answer = operator.upload(HOME, Map.of("kind", "portfolio"), "", "");

        assertThat(answer.uri().getPath()).isEqualTo(HOME);
        assertThat(answer.body()).contains("Choose at least one file");
    }

    @Test
    void aViewerLooksAtAnImportAndChangesNothing() {
        String page = uploaded(ConsoleSession.of("operator", api), "con-view");
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get(page).body()).contains("exchanges.csv").doesNotContain("/application");
        assertThat(viewer.post(page, page + "/application", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.upload(HOME, Map.of("kind", "portfolio"), "exchanges.csv", "x").statusCode()).isEqualTo(403);
        assertThat(imports.item(id(page)).path("state").asString()).isEqualTo("CHECKED");
    }

    /** The page of an import of one new exchange, checked. */
    private String uploaded(ConsoleSession operator, String exchange) {
        HttpResponse<String> answer = operator.upload(HOME, Map.of("kind", "portfolio"), "exchanges.csv", EXCHANGES.formatted(exchange));
        String page = answer.uri().getPath();
        assertThat(imports.atRest(id(page)).path("state").asString()).as(page).isEqualTo("CHECKED");
        return page;
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
