package br.ix.invoice.legacy.run;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.job.StopSignal;
import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.file.TextRecognition;
import br.ix.invoice.legacy.member.MemberExport;
import br.ix.invoice.legacy.run.ImportFiles.Uploaded;
import br.ix.invoice.legacy.run.ImportStates.Working;
import br.ix.invoice.time.BusinessClock;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Holds the members of an export against the ports that are billed today at its exchange. Writes nothing but what it found, chunk by chunk; one
 * that was killed begins anew.
 */
@Component
class CompareMembers implements Tasklet {

    private final ImportStates states;
    private final ImportFiles files;
    private final StoredUploads uploads;
    private final Compared compared;
    private final BilledPorts ports;
    private final StopSignal stop;

    CompareMembers(ImportStates states, ImportFiles files, StoredUploads uploads, Compared compared, BilledPorts ports, StopSignal stop) {
        this.states = states;
        this.files = files;
        this.uploads = uploads;
        this.compared = compared;
        this.ports = ports;
        this.stop = stop;
    }

    /** Where and when it is compared, and where it is written. */
    @Component
    record Compared(Exchanges exchanges, BusinessClock clock, FindingRows rows, RepeatedTransactions transactions) {
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("CHECKING")) {
            Exchange exchange = InspectExport.exchangeOf(working, compared.exchanges());
            LocalDate today = compared.clock().today(exchange.timeZone());
            compared.transactions().commit(() -> beginAnew(working.id(), today));
            compare(working, exchange, new MemberComparison(exchange.code(), ports.at(exchange, today)), context);
            states.move(working.id(), "CHECKING", "CHECKED");
        }
        return RepeatStatus.FINISHED;
    }

    private void beginAnew(long importKey, LocalDate today) {
        compared.rows().forget(importKey);
        files.forgetCounts(importKey);
        states.enterPhase(importKey, "CHECK");
        states.noteComparedOn(importKey, today);
    }

    private void compare(Working working, Exchange exchange, MemberComparison comparison, ChunkContext context) throws Exception {
        Uploaded file = files.uploaded(working.id()).get(0);
        Path path = uploads.fileOf(working.publicId(), file.storedAs());
        TextForm form = TextRecognition.of(path);
        Long site = MemberExport.head(path, form).siteOf(exchange.code(), exchange.name());
        MemberExport.read(path, form, site, member -> {
            comparison.take(member);
            if (comparison.isFull()) {
                stop.check(context);
                keep(working, file, comparison);
            }
        });
        keep(working, file, comparison);
        comparison.end();
        while (comparison.hasMore()) {
            stop.check(context);
            keep(working, file, comparison);
        }
    }

    private void keep(Working working, Uploaded file, MemberComparison comparison) throws Exception {
        MemberComparison.Chunk chunk = comparison.next();
        compared.transactions().commit(() -> compared.rows().add(working.id(), file, chunk));
    }
}
