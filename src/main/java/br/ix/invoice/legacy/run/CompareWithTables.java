package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.LegacyDataApplied;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.util.BitSet;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says done only after comparing: every accepted record is put once more, in a transaction that is rolled back, and must be
 * found in the tables as it stands in the file. How many were found stands in the report, with sums of money of both sides; what
 * differs is named by a rejection. Compared again, it begins anew.
 */
@Component
class CompareWithTables implements Tasklet {

    private final ImportStates states;
    private final ImportFiles files;
    private final Compared compared;
    private final FeedSource feeds;
    private final RepeatedTransactions transactions;
    private final ApplicationEventPublisher events;

    CompareWithTables(ImportStates states, ImportFiles files, Compared compared, FeedSource feeds, RepeatedTransactions transactions,
                      ApplicationEventPublisher events) {
        this.states = states;
        this.files = files;
        this.compared = compared;
        this.feeds = feeds;
        this.transactions = transactions;
        this.events = events;
    }

    /** What finds and keeps the differences. */
    @Component
    record Compared(Outcomes outcomes, Sums sums, Differences differences) {
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("APPLYING") && working.phase().equals("APPLY")) {
            transactions.commit(() -> compared.sums().beginAnew(working.id()));
            for (ImportFile file : files.readable(working.id())) {
                transactions.rollBack(() -> compare(working.id(), file));
            }
            transactions.commit(() -> end(working));
        }
        return RepeatStatus.FINISHED;
    }

    private void compare(long importKey, ImportFile file) throws Exception {
        long found = 0;
        Tally tally = new Tally();
        BitSet rejected = compared.sums().rejectedLines(file);
        try (FileFeed feed = feeds.open(file)) {
            for (List<Row> chunk = feed.read(); !chunk.isEmpty(); chunk = feed.read()) {
                ChunkOutcome outcome = feed.put(feed.sort(chunk));
                found += outcome.count(Result.SAME);
                List<ImportRejection> differing = compared.differences().of(file, outcome, rejected, tally);
                transactions.commit(() -> compared.outcomes().reject(importKey, differing));
            }
        }
        long foundInTables = found;
        transactions.commit(() -> {
            files.noteFoundInTables(file.id(), foundInTables);
            compared.sums().write(file, tally);
        });
    }

    private void end(Working working) {
        compared.sums().noteCompared(working.id());
        if (states.move(working.id(), "APPLYING", "APPLIED")) {
            events.publishEvent(new LegacyDataApplied(working.publicId(), working.kind()));
        }
    }
}
