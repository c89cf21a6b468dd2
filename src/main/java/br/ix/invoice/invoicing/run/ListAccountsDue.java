package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.job.JobSubject;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * First step of drafting: each account of the run's exchanges gets its row, one statement for each range of them, and the run begins. Who is
 * killed in between lists again what is missing. The run is held, not locked: rows that point to it are written by other connections.
 */
@Component
class ListAccountsDue implements Tasklet {

    private final Runs runs;
    private final RunAccounts accounts;
    private final RunScopes scopes;
    private final LateLines late;

    ListAccountsDue(Runs runs, RunAccounts accounts, RunScopes scopes, LateLines late) {
        this.runs = runs;
        this.accounts = accounts;
        this.scopes = scopes;
        this.late = late;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Run run = runs.hold(JobSubject.of(context));
        if (isUnselected(run)) {
            List<Long> exchanges = scopes.exchangesOf(run);
            if (!exchanges.isEmpty()) {
                accounts.select(run, exchanges, RunScopes.horizon(run.period()));
                accounts.makeDueWhereLate(run, late.accounts(run, AccountRange.ALL));
            }
            accounts.setListed(run.id());
            runs.startPhase(run.id(), RunState.DRAFTING);
        }
        return RepeatStatus.FINISHED;
    }

    /** A run that failed before its accounts were selected is DRAFTING when it is tried again. */
    private boolean isUnselected(Run run) {
        return (run.state() == RunState.REQUESTED || run.state() == RunState.DRAFTING) && !accounts.isListed(run.id());
    }
}
