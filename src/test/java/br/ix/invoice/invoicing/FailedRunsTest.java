package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.job.JobFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a run says when its job failed (FailedRuns). */
@IntegrationTest
class FailedRunsTest {

    private final ApiClient api;
    private final World world;
    private final BillingWorld events;
    private final JdbcClient database;

    @Autowired
    private RabbitListenerEndpointRegistry listeners;

    @Autowired
    FailedRunsTest(ApiClient api, BillingWorld events, JdbcClient database) {
        this.api = api;
        this.world = new World(api);
        this.events = events;
        this.database = database;
    }

    @Test
    void aRunThatFailedBeforeItBeganSaysWhyAndGoesOnByRetry() {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), pricedService(exchange), "2026-10-01");
        String run = requestedWithoutAJob(exchange);

        events.publish(new JobFailed("draft-invoices", key(run), "the disk is full"));
        JsonNode failed = shown(run);
        api.post("/api/v1/billing-runs/" + run + "/retry", Map.of());

        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failedIn").asString()).isEqualTo("DRAFTING");
        assertThat(failed.path("failure").asString()).isEqualTo("the disk is full");
        assertThat(world.settled(run, "DRAFTED").path("counts").path("billed").asInt()).isEqualTo(1);
    }

    @Test
    void theFailureOfAnotherJobOrOfOneThatIsDoneChangesNoRun() {
        JsonNode drafted = world.draft("2026-10", world.exchange());
        long run = key(drafted.path("id").asString());

        events.publish(new JobFailed("import-portfolio", run, "another job"));
        events.publish(new JobFailed("draft-invoices", run, "too late"));

        assertThat(shown(drafted.path("id").asString()).path("state").asString()).isEqualTo("DRAFTED");
    }

    private String pricedService(String exchange) {
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        return service;
    }

    /** A run that is REQUESTED while its job has ended as failed. */
    private String requestedWithoutAJob(String exchange) {
        listeners.getListenerContainer("jobs").stop();
        try {
            String run = World.created202(world.requestRun("2026-10", exchange, false));
            database.sql("UPDATE job_request SET state = 'FAILED' WHERE job = 'draft-invoices' AND subject_id = :run").param("run", key(run)).update();
            return run;
        } finally {
            listeners.getListenerContainer("jobs").start();
        }
    }

    private JsonNode shown(String run) {
        return api.get("/api/v1/billing-runs/" + run).json();
    }

    private long key(String run) {
        return database.sql("SELECT id FROM billing_run WHERE public_id = :run").param("run", run).query(Long.class).single();
    }
}
