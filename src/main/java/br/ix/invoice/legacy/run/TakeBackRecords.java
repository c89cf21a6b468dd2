package br.ix.invoice.legacy.run;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.legacy.run.ImportStates.Working;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Takes back what an import wrote, all in one transaction: everything or nothing, also when it is killed. What came to depend
 * on it between the request and now is a reason to leave the import applied.
 */
@Component
class TakeBackRecords implements Tasklet {

    private final ImportStates states;
    private final AppliedRecords applied;
    private final RepeatedTransactions transactions;
    private final AuditTrail trail;

    TakeBackRecords(ImportStates states, AppliedRecords applied, RepeatedTransactions transactions, AuditTrail trail) {
        this.states = states;
        this.applied = applied;
        this.transactions = transactions;
        this.trail = trail;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("UNDOING")) {
            try {
                transactions.commit(() -> takeBack(working));
            } catch (Refusal refused) {
                states.refuseUndo(working.id(), refused.getMessage());
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void takeBack(Working working) {
        applied.takeBack(working.id());
        states.undone(working.id());
        trail.record("import.undone", "imports/" + working.publicId(), null, Map.of("kind", working.kind()));
    }
}
