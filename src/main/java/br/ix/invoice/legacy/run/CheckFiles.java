package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.job.StopSignal;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.run.ChunkOutcome.Change;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Does what applying would do, in one transaction that is rolled back: so references between files of the upload resolve, and
 * what the check says is what applying will do. Outcomes are kept by a second connection, chunk by chunk, and begun anew when
 * the check is repeated.
 */
@Component
class CheckFiles implements Tasklet {

    private final ImportStates states;
    private final ImportFiles files;
    private final Outcomes outcomes;
    private final FeedSource feeds;
    private final RepeatedTransactions transactions;
    private final StopSignal stop;

    CheckFiles(ImportStates states, ImportFiles files, Outcomes outcomes, FeedSource feeds, RepeatedTransactions transactions, StopSignal stop) {
        this.states = states;
        this.files = files;
        this.outcomes = outcomes;
        this.feeds = feeds;
        this.transactions = transactions;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("CHECKING")) {
            transactions.commit(() -> beginAnew(working.id()));
            List<ImportFile> readable = files.readable(working.id());
            transactions.rollBack(() -> check(working.id(), readable, context));
            states.move(working.id(), "CHECKING", "CHECKED");
        }
        return RepeatStatus.FINISHED;
    }

    private void beginAnew(long importKey) {
        outcomes.forget(importKey);
        files.forgetCounts(importKey);
        states.enterPhase(importKey, "CHECK");
    }

    private void check(long importKey, List<ImportFile> readable, ChunkContext context) throws Exception {
        for (ImportFile file : readable) {
            try (FileFeed feed = feeds.open(file)) {
                for (List<Row> chunk = feed.read(); !chunk.isEmpty(); chunk = feed.read()) {
                    stop.check(context);
                    ChunkOutcome outcome = feed.put(feed.sort(chunk));
                    transactions.commit(() -> outcomes.add(importKey, file, outcome, changed(outcome)));
                }
            }
        }
    }

    /** New rows are rolled back, so that their keys mean nothing. */
    private static List<Change> changed(ChunkOutcome outcome) {
        return outcome.changes().stream().filter(change -> change.result() == Result.CHANGED).toList();
    }
}
