package br.ix.invoice.payment.applying;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.job.StopSignal;
import br.ix.invoice.payment.applying.BankFileStates.Working;
import br.ix.invoice.payment.bankfile.BankFileFormats;
import br.ix.invoice.payment.bankfile.MovementSource;
import br.ix.invoice.payment.bankfile.Occurrences;
import java.nio.file.Files;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Applies the movements, one transaction a chunk: movements, payments, counts and how far the file is applied are committed together. A job
 * that was killed goes on behind the last committed chunk and repeats nothing.
 */
@Component
class ApplyMovements implements Tasklet {

    private final BankFileStates states;
    private final StoredBankFiles files;
    private final Booking booking;
    private final RepeatedTransactions transactions;
    private final StopSignal stop;
    private final AuditTrail trail;

    ApplyMovements(BankFileStates states, StoredBankFiles files, Booking booking, RepeatedTransactions transactions, StopSignal stop, AuditTrail trail) {
        this.states = states;
        this.files = files;
        this.booking = booking;
        this.transactions = transactions;
        this.stop = stop;
        this.trail = trail;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("APPLYING")) {
            apply(working, context);
        }
        return RepeatStatus.FINISHED;
    }

    private void apply(Working working, ChunkContext context) throws Exception {
        try (MovementSource source = BankFileFormats.open(Files.newInputStream(files.fileOf(working.publicId())), Occurrences.read(files.home()))) {
            TellingSource telling = new TellingSource(source);
            telling.skip(working.applied());
            for (List<Told> chunk = telling.next(); !chunk.isEmpty(); chunk = telling.next()) {
                stop.check(context);
                Booking.Batch batch = new Booking.Batch(working, source.head(), chunk);
                try {
                    transactions.commit(() -> book(batch));
                } catch (DuplicateKeyException anotherFileToldOfItMeanwhile) {
                    transactions.commit(() -> book(batch));
                }
            }
        }
    }

    private void book(Booking.Batch batch) {
        booking.book(batch);
        trail.record("bank-file.chunk-applied", "bank-files/" + batch.file().publicId(), null, Values.of("from", batch.from() + 1, "through", batch.upTo(),
                "movements", batch.chunk().size()));
    }
}
