package br.ix.invoice.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops an owner that was thought gone and wakes up: each claim of a request raises its fence, and a chunk is committed only while the
 * fence under which its job was started is the present one. The row stays locked until the chunk has ended, so that nobody takes the
 * request over between the look and the commit; it is locked last, so that a process that stands still in a chunk does not hold it.
 */
@Component
public class Fence {

    static final String PARAMETER = "fence";

    private static final String HOLD = """
            SELECT id FROM job_request WHERE id = :request AND fence = :fence AND state = 'RUNNING' LOCK IN SHARE MODE
            """;

    private final JdbcClient database;

    Fence(JdbcClient database) {
        this.database = database;
    }

    /** The same work, of which nothing stays where another process has taken over meanwhile. */
    public Tasklet around(Tasklet work) {
        return (contribution, context) -> {
            var status = work.execute(contribution, context);
            hold(context);
            return status;
        };
    }

    private void hold(ChunkContext context) {
        var parameters = context.getStepContext().getJobParameters();
        Object request = parameters.get("requestId");
        if (database.sql(HOLD).param("request", request).param("fence", parameters.get(PARAMETER)).query(String.class).optional().isEmpty()) {
            throw new TakenOver("Another process has taken over job request %s: nothing more is written here".formatted(request));
        }
    }

    /** This process is no longer the owner. */
    static final class TakenOver extends IllegalStateException {

        TakenOver(String message) {
            super(message);
        }
    }
}
