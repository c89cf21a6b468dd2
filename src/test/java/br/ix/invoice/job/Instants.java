package br.ix.invoice.job;

import br.ix.invoice.kill.Orders;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The named instants of runs within a program: each is written down, and where it was ordered the thread waits there. */
public final class Instants {

    private static final Set<String> JOBS = Set.of("draft-invoices", "post-invoices");
    private static final long LOOK_NANOS = 3_000_000;

    private final Orders orders;
    private final ObjectProvider<JdbcClient> database;
    private final Map<Long, String> exchanges = new ConcurrentHashMap<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final long process = ProcessHandle.current().pid();

    Instants(Orders orders, ObjectProvider<JdbcClient> database) {
        this.orders = orders;
        this.database = database;
    }

    void reached(long run, String instant) {
        String exchange = exchangeOf(run);
        int time = times.merge(exchange + ' ' + instant, 1, Integer::sum);
        orders.say("%d %s %s %d".formatted(process, exchange, instant, time));
        String hold = Orders.hold(exchange, instant, time);
        if (orders.given().contains(hold)) {
            orders.say(hold);
            while (orders.given().contains(hold)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** Whether runs are what a job is about; imports have subjects of their own. */
    static boolean isOfRuns(String job) {
        return JOBS.contains(job);
    }

    void requested(String request) {
        Map<String, Object> row = database.getObject().sql("SELECT job, subject_id FROM job_request WHERE id = :id").param("id", request)
                .query().singleRow();
        if (JOBS.contains((String) row.get("job"))) {
            reached(((Number) row.get("subject_id")).longValue(), row.get("job") + ":requested");
        }
    }

    boolean holdsBackMessages() {
        return orders.given().stream().anyMatch(line -> line.startsWith("hold ") && line.contains(":requested "));
    }

    /** Whether a guard is taken out for a run. */
    public boolean isWithout(long run, String guard) {
        return orders.given().contains(Orders.without(exchangeOf(run), guard));
    }

    /** A tasklet behind the fence (the call of {@link Fence#around}), with the instants of its chunks. */
    Tasklet watch(MethodInvocation call) throws Throwable {
        var work = written((Tasklet) call.getArguments()[0]);
        call.getArguments()[0] = work;
        var fenced = (Tasklet) call.proceed();
        return (contribution, context) -> {
            if (!JOBS.contains(context.getStepContext().getJobName())) {
                return fenced.execute(contribution, context);
            }
            long run = runOf(context);
            String step = stepOf(context);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    reached(run, step + ":committed");
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        reached(run, step + ":rolled-back");
                    }
                }
            });
            reached(run, step + ":begun");
            var status = isWithout(run, "fence") ? work.execute(contribution, context) : fenced.execute(contribution, context);
            reached(run, step + ":fenced");
            return status;
        };
    }

    private Tasklet written(Tasklet work) {
        return (contribution, context) -> {
            var status = work.execute(contribution, context);
            if (JOBS.contains(context.getStepContext().getJobName())) {
                reached(runOf(context), stepOf(context) + ":written");
            }
            return status;
        };
    }

    private static String stepOf(ChunkContext context) {
        return context.getStepContext().getStepName().split(":")[0];
    }

    private static long runOf(ChunkContext context) {
        return (Long) context.getStepContext().getJobParameters().get("subject");
    }

    private String exchangeOf(long run) {
        return exchanges.computeIfAbsent(run, key -> database.getObject()
                .sql("SELECT e.code FROM billing_run r JOIN exchange e ON e.id = r.exchange_id WHERE r.id = :run").param("run", key)
                .query(String.class).single());
    }
}
