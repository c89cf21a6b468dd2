package br.ix.invoice.legacy.run;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.job.StopSignal;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.run.FileFeed.Sorted;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Writes the records, one transaction a chunk: records, their outcomes and how far the file is applied are committed together.
 * A job that was killed goes on behind the last committed chunk and repeats nothing.
 */
@Component
class ApplyFiles implements Tasklet {

    private final ImportStates states;
    private final ImportFiles files;
    private final Outcomes outcomes;
    private final Evidence evidence;
    private final FeedSource feeds;
    private final RepeatedTransactions transactions;
    private final StopSignal stop;

    ApplyFiles(ImportStates states, ImportFiles files, Evidence evidence, FeedSource feeds, RepeatedTransactions transactions, StopSignal stop) {
        this.states = states;
        this.files = files;
        this.outcomes = evidence.outcomes();
        this.evidence = evidence;
        this.feeds = feeds;
        this.transactions = transactions;
        this.stop = stop;
    }

    /** Where it is kept what became of a chunk. */
    @Component
    record Evidence(Outcomes outcomes, AuditTrail trail) {
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (!working.is("APPLYING")) {
            return RepeatStatus.FINISHED;
        }
        if (!working.phase().equals("APPLY")) {
            transactions.commit(() -> begin(working.id()));
        }
        for (ImportFile file : files.readable(working.id())) {
            apply(working.id(), file, context);
        }
        return RepeatStatus.FINISHED;
    }

    /** What the check found makes room for what applying does. */
    private void begin(long importKey) {
        outcomes.forget(importKey);
        files.forgetCounts(importKey);
        states.enterPhase(importKey, "APPLY");
    }

    private void apply(long importKey, ImportFile file, ChunkContext context) throws Exception {
        try (FileFeed feed = feeds.open(file).skip(file.appliedRecords())) {
            long from = feed.records();
            for (List<Row> chunk = feed.read(); !chunk.isEmpty(); chunk = feed.read()) {
                stop.check(context);
                apply(importKey, feed, feed.sort(chunk), from);
                from = feed.records();
            }
        }
    }

    private void apply(long importKey, FileFeed feed, Sorted chunk, long from) throws Exception {
        transactions.commit(() -> {
            files.noteApplied(feed.file().id(), from, feed.records());
            ChunkOutcome outcome = feed.put(chunk);
            outcomes.add(importKey, feed.file(), outcome, outcome.changes());
            evidence.trail().record("import.chunk-applied", "imports/" + feed.file().importId(), null, Values.of("file", feed.file().name(),
                    "from", from + 1, "through", feed.records(), "new", outcome.count(Result.NEW), "changed", outcome.count(Result.CHANGED),
                    "same", outcome.count(Result.SAME), "rejected", outcome.count(Result.REFUSED)));
        });
    }
}
