package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file of a bank as an operator goes through it: uploaded, looked at, its work list done, undone. */
@IntegrationTest
class BankFilesInConsoleTest {

    private static final String HOME = "/console/bank-files";
    private static final String TASKS = "/console/bank-movements";

    @Autowired
    private ApiClient api;
    private BankFileCalls files;
    private ConsoleSession operator;

    @BeforeEach
    void logIn() {
        files = new BankFileCalls(api);
        operator = ConsoleSession.of("operator", api);
    }

    @Test
    void anOperatorUploadsNamesTheInvoiceAndTakesBack() {
        World world = new World(api);
        JsonNode invoice = new HandWorld(api, world).byHand(world.participant(world.exchange()), "77.00");
        String page = uploaded(file(Entry.paid("who is it", "77.00")).text());
        String movement = files.movements(id(page)).get(0).path("id").asString();

        assertThat(operator.get(page).body()).contains("who is it", page + "/undoing");
        assertThat(operator.get(TASKS + "?limit=500").body()).contains(TASKS + "/" + movement + "/assignment");
        operator.post(TASKS, TASKS + "/" + movement + "/assignment", Map.of("number", invoice.path("number").asString()));
        assertThat(api.get("/api/v1/invoices/" + invoice.path("id").asString()).json().path("paymentState").asString()).isEqualTo("PAID");
        operator.post(page, page + "/undoing", Map.of());
        assertThat(files.atRest(id(page)).path("state").asString()).isEqualTo("UNDONE");
        assertThat(operator.get(page + "?lang=pt").body()).contains("Desfeito").doesNotContain("Desfeita");
        operator.get("/?lang=en");
        assertThat(api.get("/api/v1/invoices/" + invoice.path("id").asString()).json().path("open").asString()).isEqualTo("77.00");
    }

    @Test
    void aGapAndARefusedFileAreSeen() {
        String agreement = String.valueOf(Scene.unique());
        uploaded(new ReturnFile(agreement, 1).text());
        String later = uploaded(new ReturnFile(agreement, 5).text());
        String broken = uploaded("garbage");

        assertThat(operator.get(later).body()).contains("Files 2 to 4 of this agreement never came");
        assertThat(operator.get(HOME).body()).contains("badge OVERDUE");
        assertThat(operator.get(broken).body()).contains("UNKNOWN_FORMAT");
    }

    @Test
    void aMovementThatWasDealtWithIsNoLongerShown() {
        String page = uploaded(file(Entry.paid("nobody", "3.00")).text());
        String movement = files.movements(id(page)).get(0).path("id").asString();

        operator.post(TASKS, TASKS + "/" + movement + "/settlement", Map.of("reason", "given back in cash"));

        assertThat(operator.get(TASKS + "?limit=500").body()).doesNotContain(movement);
        assertThat(operator.get(page).body()).contains("given back in cash");
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        String page = uploaded(file(Entry.paid("nobody", "4.00")).text());
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get(page).body()).contains("nobody").doesNotContain("/undoing");
        assertThat(viewer.post(page, page + "/undoing", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.upload(HOME, Map.of(), "a.ret", "x").statusCode()).isEqualTo(403);
    }

    private static ReturnFile file(Entry entry) {
        return new ReturnFile(String.valueOf(Scene.unique()), 1).with(entry);
    }

    private String uploaded(String text) {
        HttpResponse<String> answer = operator.upload(HOME, Map.of(), "return.ret", text);
        String page = answer.uri().getPath();
        files.atRest(id(page));
        return page;
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
