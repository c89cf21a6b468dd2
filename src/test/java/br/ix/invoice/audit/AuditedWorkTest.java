package br.ix.invoice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.legacy.ImportCalls;
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What jobs change is in the trail in the name of who requested it, with the id of that request: one entry for a chunk, and nothing for an invoice of a run. */
@IntegrationTest
class AuditedWorkTest {

    private final ApiClient api;
    private final World world;

    @Autowired
    AuditedWorkTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anImportHasOneEntryForItsChunkAndNoneForItsRows() {
        ImportCalls imports = new ImportCalls(api);
        String name = "Profile " + UUID.randomUUID();
        String id = imports.checked(Map.of("profiles.csv", "name,discountPercent\n%s,5\n%s b,x\n".formatted(name, name)));
        Answer requested = imports.apply(id);
        imports.atRest(id);

        JsonNode chunk = entries("imports/" + id).get(0);

        assertThat(actions("imports/" + id)).containsExactly("import.chunk-applied", "import.apply-requested", "import.uploaded");
        assertThat(chunk.path("who").asString()).isEqualTo("user:admin");
        assertThat(chunk.path("via").asString()).startsWith("job ");
        assertThat(chunk.path("requestId").asString()).isEqualTo(requested.header("X-Request-Id"));
        assertThat(chunk.path("after").path("new").asString()).isEqualTo("1");
        assertThat(chunk.path("after").path("rejected").asString()).isEqualTo("1");
        String profile = StreamSupport.stream(api.get("/api/v1/participant-profiles?limit=500").json().path("items").spliterator(), false)
                .filter(item -> item.path("name").asString().equals(name)).findFirst().orElseThrow().path("id").asString();
        assertThat(entries("participant-profiles/" + profile)).isEmpty();
    }

    @Test
    void aRunHasEntriesForWhatWasDoneWithItAndNoneForItsInvoices() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "100.00");
        world.subscription(world.participant(exchange), service, "2026-10-01");
        JsonNode drafted = world.draft("2026-10", exchange);

        Answer approved = world.approve(drafted);
        JsonNode run = world.settled(drafted.path("id").asString(), "POSTED");

        String subject = "billing-runs/" + run.path("id").asString();
        assertThat(actions(subject)).containsExactly("billing-run.posted", "billing-run.approved", "billing-run.requested");
        JsonNode posted = entries(subject).get(0);
        assertThat(posted.path("who").asString()).isEqualTo("user:admin");
        assertThat(posted.path("via").asString()).isEqualTo("job post-invoices");
        assertThat(posted.path("requestId").asString()).isEqualTo(approved.header("X-Request-Id"));
        assertThat(posted.path("after").path("documents").asString()).isEqualTo("1");
        assertThat(entries("invoices/" + world.invoicesOf(run).get(0).path("id").asString())).isEmpty();
    }

    @Test
    void aBankFileHasOneEntryForItsChunkAndAPersonsWorkOnItHasIts() {
        BankFileCalls files = new BankFileCalls(api);
        ReturnFile file = new ReturnFile(String.valueOf(Scene.unique()), 1);
        file.with(Entry.paid("nobody", "5.00"));
        String id = files.applied("return.ret", file.text());
        JsonNode movement = files.movements(id).get(0);
        String payer = world.participant(world.exchange()).billingAccount();

        Answer assigned = files.assign(movement, Map.of("billingAccount", payer));
        files.undone(id);

        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(actions("bank-files/" + id)).containsExactly("bank-file.undone", "bank-file.undo-requested", "bank-file.chunk-applied", "bank-file.uploaded");
        assertThat(actions("bank-movements/" + movement.path("id").asString())).containsExactly("bank-movement.assigned");
    }

    @Test
    void aMovementThatAPersonDealtWithSaysWhy() {
        BankFileCalls files = new BankFileCalls(api);
        ReturnFile file = new ReturnFile(String.valueOf(Scene.unique()), 1);
        file.with(Entry.paid("nobody", "6.00"));
        JsonNode movement = files.movements(files.applied("return.ret", file.text())).get(0);

        files.settle(movement, "paid back in cash");

        JsonNode entry = entries("bank-movements/" + movement.path("id").asString()).get(0);
        assertThat(entry.path("action").asString()).isEqualTo("bank-movement.settled");
        assertThat(entry.path("after").path("reason").asString()).isEqualTo("paid back in cash");
    }

    private JsonNode entries(String subject) {
        return api.get("/api/v1/audit?subject=" + subject).json().path("items");
    }

    /** The newest first. */
    private List<String> actions(String subject) {
        return StreamSupport.stream(entries(subject).spliterator(), false).map(entry -> entry.path("action").asString()).toList();
    }
}
