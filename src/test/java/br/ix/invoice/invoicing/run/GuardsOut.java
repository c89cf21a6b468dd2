package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.HeldProgram;
import br.ix.invoice.job.Instants;
import br.ix.invoice.job.JobSubject;
import java.util.List;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The guards of a run, each of which a test takes out for the run of one exchange, to see that its own checks find what then goes wrong:
 * {@code hash} (what is issued is not compared with what was approved), {@code count} (a run ends without counting its rows), {@code due} (a
 * start takes accounts whether they were handled or not).
 */
public final class GuardsOut {

    private static final String LOCK_ALL = """
            SELECT billing_account_id FROM billing_run_account
            WHERE run_id = :run AND billing_account_id BETWEEN :first AND :last AND outcome IN ('DUE', 'BILLED')
            ORDER BY billing_account_id LIMIT :most FOR UPDATE
            """;

    private static final String ALL_ACCOUNTS = """
            SELECT MIN(billing_account_id), MAX(billing_account_id) FROM billing_run_account WHERE run_id = :run AND outcome IN ('DUE', 'BILLED')
            """;

    private final Instants instants;
    private final ObjectProvider<JdbcClient> database;
    private Runs runs;
    private RunDocuments documents;
    private RunSummaries summaries;
    private RunActions actions;

    public GuardsOut(Instants instants, ObjectProvider<JdbcClient> database) {
        this.instants = instants;
        this.database = database;
    }

    /** The bean, or the same with its guard removed for those runs. */
    public Object around(Object bean) {
        remember(bean);
        if (bean instanceof CompareContent) {
            return HeldProgram.proxy(bean, call -> isWithout(call, "hash") ? RepeatStatus.FINISHED : call.proceed());
        }
        if (bean instanceof CountDrafts) {
            return HeldProgram.proxy(bean, call -> isWithout(call, "count") ? endDrafting(subject(call)) : call.proceed());
        }
        if (bean instanceof CountPosted) {
            return HeldProgram.proxy(bean, call -> isWithout(call, "count") ? endPosting(subject(call)) : call.proceed());
        }
        if (bean instanceof ChunkFacts) {
            return HeldProgram.proxy(bean, call -> call.getMethod().getName().equals("lockDue")
                    && instants.isWithout((Long) call.getArguments()[0], "due") ? lockAll(call) : call.proceed());
        }
        if (bean instanceof RunAccounts) {
            return HeldProgram.proxy(bean, call -> call.getMethod().getName().equals("rangesDue")
                    && instants.isWithout((Long) call.getArguments()[0], "due") ? List.of(all((Long) call.getArguments()[0])) : call.proceed());
        }
        return bean;
    }

    private long[] all(long run) {
        return database.getObject().sql(ALL_ACCOUNTS).param("run", run).query((row, n) -> new long[] {row.getLong(1), row.getLong(2)}).single();
    }

    private void remember(Object bean) {
        if (bean instanceof Runs found) {
            runs = found;
        } else if (bean instanceof RunDocuments found) {
            documents = found;
        } else if (bean instanceof RunSummaries found) {
            summaries = found;
        } else if (bean instanceof RunActions found) {
            actions = found;
        }
    }

    private boolean isWithout(MethodInvocation call, String guard) {
        return call.getMethod().getName().equals("execute") && instants.isWithout(subject(call), guard);
    }

    private static long subject(MethodInvocation call) {
        return JobSubject.of((ChunkContext) call.getArguments()[1]);
    }

    /** As CountDrafts does, without counting. */
    private RepeatStatus endDrafting(long id) {
        Run run = runs.lock(id);
        if (run.state() == RunState.DRAFTING) {
            String hash = documents.contentHash(id);
            runs.setContentHash(id, hash);
            runs.endPhase(id, RunState.DRAFTED);
            actions.approve(run.publicId().toString(), hash, null, run.requestedBy());
        }
        return RepeatStatus.FINISHED;
    }

    /** As CountPosted does, without counting. */
    private RepeatStatus endPosting(long id) {
        if (runs.lock(id).state() == RunState.POSTING) {
            summaries.keep(id);
            runs.unlockExchanges(id);
            runs.endPhase(id, RunState.POSTED);
        }
        return RepeatStatus.FINISHED;
    }

    private List<Long> lockAll(MethodInvocation call) {
        var range = (AccountRange) call.getArguments()[1];
        return database.getObject().sql(LOCK_ALL).param("run", call.getArguments()[0]).param("first", range.first()).param("last", range.last())
                .param("most", call.getArguments()[2]).query(Long.class).list();
    }
}
