package br.ix.invoice.job;

import br.ix.invoice.audit.Author;
import br.ix.invoice.audit.Authors;
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
            INSERT INTO job_request (id, job, subject_id, continues, requested_by, requested_by_name, request_id)
            VALUES (:id, :job, :subject, :continues, :by, :byName, :request)
            """;

    private final JdbcClient database;
    private final JobMessages messages;
    private final Authors authors;

    JobRequests(JdbcClient database, JobMessages messages, Authors authors) {
        this.database = database;
        this.messages = messages;
        this.authors = authors;
    }

    /**
     * Requests the job of a name (for example {@code draft-invoices}) for a subject (the key of a run or an import). The job
     * gets the parameters {@code requestId} and {@code subject}. Must be called within a transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(String job, long subject) {
        request(job, subject, 0);
    }

    /**
     * Requests a job that goes on with what has begun: the same, but while the broker is away this process starts it without a message,
     * so that a run ends although the broker went after it began. Must be called within a transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(String job, long subject) {
        request(job, subject, 1);
    }

    private void request(String job, long subject, int continues) {
        String id = UUID.randomUUID().toString();
        Author author = authors.current();
        database.sql(INSERT_REQUEST).params(Map.of("id", id, "job", job, "subject", subject, "continues", continues))
                .param("by", author.who()).param("byName", author.name()).param("request", author.requestId()).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                messages.sendSoon(id, continues == 1);
            }
        });
    }
}
