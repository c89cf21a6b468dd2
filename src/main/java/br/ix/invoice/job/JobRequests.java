package br.ix.invoice.job;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Requests of jobs: the only way to start one. The row is written in the caller's transaction, so a request and what it belongs
 * to exist together or not at all; the message follows after commit, and again by a schedule when it did not arrive.
 */
@Component
public class JobRequests {

    private static final String INSERT_REQUEST = """
            INSERT INTO job_request (id, job, subject_id) VALUES (:id, :job, :subject)
            """;

    private final JdbcClient database;
    private final JobMessages messages;

    JobRequests(JdbcClient database, JobMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * Requests the job of a name (for example {@code draft-invoices}) for a subject (the key of a run or an import). The job
     * gets the parameters {@code requestId} and {@code subject}. Must be called within a transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(String job, long subject) {
        String id = UUID.randomUUID().toString();
        database.sql(INSERT_REQUEST).params(Map.of("id", id, "job", job, "subject", subject)).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                messages.sendSoon(id);
            }
        });
    }
}
