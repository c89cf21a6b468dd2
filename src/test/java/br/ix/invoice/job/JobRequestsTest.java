package br.ix.invoice.job;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests of jobs, shown by the job that drafts a run: lost messages, messages that come twice, owners that are gone. */
@IntegrationTest
class JobRequestsTest {

    private static final String OF_RUN = """
            SELECT q.id FROM job_request q JOIN billing_run r ON r.id = q.subject_id
            WHERE q.job = 'draft-invoices' AND r.public_id = :run ORDER BY q.requested_at DESC LIMIT 1
            """;

    private final World world;
    private final JdbcClient database;
    private final RabbitTemplate messages;

    @Autowired
    private RabbitListenerEndpointRegistry listeners;

    @Autowired
    private RabbitAdmin broker;

    @Autowired
    private JobLeases leases;

    @Autowired
    private RunningJobs running;

    @Autowired
    private JobRepository repository;

    private final TransactionTemplate transaction;
    private final TransactionTemplate elsewhere;

    @Autowired
    JobRequestsTest(ApiClient api, JdbcClient database, RabbitTemplate messages, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.elsewhere = new TransactionTemplate(transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.world = new World(api);
        this.database = database;
        this.messages = messages;
    }

    @Test
    void aRequestWhoseMessageWasLostIsSentAgain() {
        String run;
        listeners.getListenerContainer("jobs").stop();
        try {
            run = World.created202(world.requestRun("2026-10", world.exchange(), false));
            Awaitility.await().until(() -> sentAt(request(run)) != null);
            broker.purgeQueue(JobQueues.JOBS);
        } finally {
            listeners.getListenerContainer("jobs").start();
        }

        database.sql("UPDATE job_request SET sent_at = sent_at - INTERVAL 2 MINUTE WHERE id = :id").param("id", request(run)).update();

        world.settled(run, "DRAFTED");
    }

    @Test
    void aMessageThatComesTwiceStartsOneJob() {
        String run = world.draft("2026-10", world.exchange()).path("id").asString();
        String request = request(run);
        awaitState(request, "COMPLETED");

        for (int i = 0; i < 3; i++) {
            messages.convertAndSend("", JobQueues.JOBS, request);
        }

        awaitQueueEmpty();
        assertThat(executions(request)).isEqualTo(1);
        assertThat(attempts(request)).isEqualTo(1);
    }

    @Test
    void aRequestWhoseOwnerIsGoneIsTakenOver() {
        String run;
        listeners.getListenerContainer("jobs").stop();
        try {
            run = World.created202(world.requestRun("2026-10", world.exchange(), false));
            Awaitility.await().until(() -> sentAt(request(run)) != null);
            broker.purgeQueue(JobQueues.JOBS);
            database.sql("""
                    UPDATE job_request SET state = 'RUNNING', owner = 'gone', fence = 1, attempts = 1,
                           sent_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 MINUTE, lease_until_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 SECOND
                    WHERE id = :id
                    """).param("id", request(run)).update();
        } finally {
            listeners.getListenerContainer("jobs").start();
        }

        world.settled(run, "DRAFTED");
        awaitState(request(run), "COMPLETED");
        assertThat(attempts(request(run))).isEqualTo(2);
    }

    @Test
    void aRequestWhoseProcessWasKilledBeforeTheFirstExecutionWasWrittenIsBegun() {
        String run;
        listeners.getListenerContainer("jobs").stop();
        try {
            run = World.created202(world.requestRun("2026-10", world.exchange(), false));
            long subject = database.sql("SELECT subject_id FROM job_request WHERE id = :id").param("id", request(run)).query(Long.class).single();
            repository.createJobInstance("draft-invoices", new JobParametersBuilder().addString("requestId", request(run))
                    .addLong("subject", subject).toJobParameters());
        } finally {
            listeners.getListenerContainer("jobs").start();
        }

        world.settled(run, "DRAFTED");
    }

    @Test
    void aRequestThatThisProcessClaimedWithoutLearningOfItIsTakenAgain() {
        String run;
        listeners.getListenerContainer("jobs").stop();
        try {
            run = World.created202(world.requestRun("2026-10", world.exchange(), false));
            Awaitility.await().until(() -> sentAt(request(run)) != null);
            broker.purgeQueue(JobQueues.JOBS);
            // Given a claim that is committed, and a database that went away before it could say so
            leases.claim(request(run));
            leaseRunsOut(request(run));
        } finally {
            listeners.getListenerContainer("jobs").start();
        }

        world.settled(run, "DRAFTED");
        awaitState(request(run), "COMPLETED");
        assertThat(attempts(request(run))).isEqualTo(2);
    }

    @Test
    void aRequestThatThisProcessWorksOnIsNotTakenAgainAlthoughItsLeaseHasRunOut() {
        listeners.getListenerContainer("jobs").stop();
        String run = World.created202(world.requestRun("2026-10", world.exchange(), false));
        String request = request(run);
        transaction.executeWithoutResult(status -> {
            // Given a job that cannot go on while the row of its run is held
            database.sql("SELECT id FROM billing_run WHERE public_id = :run FOR UPDATE").param("run", run).query(Long.class).single();
            listeners.getListenerContainer("jobs").start();
            awaitState(request, "RUNNING");

            for (int i = 0; i < 50; i++) {
                elsewhere.executeWithoutResult(own -> leaseRunsOut(request));
                assertThat(running.take(request)).isFalse();
            }
        });

        world.settled(run, "DRAFTED");
        awaitState(request, "COMPLETED");
        assertThat(attempts(request)).isEqualTo(1);
    }

    @Test
    void aRequestThatHasEndedIsNotTakenForOneThatAnotherTookOver() {
        String request = request(world.draft("2026-10", world.exchange()).path("id").asString());
        awaitState(request, "COMPLETED");
        var ended = new JobLeases.Claimed(request, "draft-invoices", 0, attempts(request), new JobLeases.Requested(null, null, null));
        var overtaken = new JobLeases.Claimed(request, "draft-invoices", 0, attempts(request) - 1, new JobLeases.Requested(null, null, null));

        assertThat(leases.renew(ended)).isFalse();
        assertThat(leases.isTakenOver(ended)).isFalse();
        assertThat(leases.isTakenOver(overtaken)).isTrue();
    }

    private void leaseRunsOut(String request) {
        database.sql("""
                UPDATE job_request SET sent_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 MINUTE, lease_until_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 SECOND
                WHERE id = :id
                """).param("id", request).update();
    }

    private String request(String run) {
        return database.sql(OF_RUN).param("run", run).query(String.class).single();
    }

    private Object sentAt(String request) {
        return database.sql("SELECT sent_at FROM job_request WHERE id = :id").param("id", request).query(Object.class).optional().orElse(null);
    }

    private int attempts(String request) {
        return database.sql("SELECT attempts FROM job_request WHERE id = :id").param("id", request).query(Integer.class).single();
    }

    private int executions(String request) {
        return database.sql("""
                SELECT COUNT(*) FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME = 'requestId' AND PARAMETER_VALUE = :id
                """).param("id", request).query(Integer.class).single();
    }

    private void awaitState(String request, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.sql("SELECT state FROM job_request WHERE id = :id")
                .param("id", request).query(String.class).single().equals(state));
    }

    private void awaitQueueEmpty() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> broker.getQueueInfo(JobQueues.JOBS).getMessageCount() == 0);
    }
}
