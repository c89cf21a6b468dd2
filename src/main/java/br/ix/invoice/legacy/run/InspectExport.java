package br.ix.invoice.legacy.run;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.file.TextRecognition;
import br.ix.invoice.legacy.member.ExportHead;
import br.ix.invoice.legacy.member.MemberExport;
import br.ix.invoice.legacy.run.ImportFiles.Found;
import br.ix.invoice.legacy.run.ImportFiles.Uploaded;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Reads a member export as a whole: whether it is one, of a version that is known, about the exchange that was named. One that is not ends the import FAILED. */
@Component
class InspectExport implements Tasklet {

    private static final String MEMBERS = "MEMBERS";

    private final ImportStates states;
    private final ImportFiles files;
    private final StoredUploads uploads;
    private final Exchanges exchanges;
    private final WrongFiles wrong;

    InspectExport(ImportStates states, ImportFiles files, StoredUploads uploads, Exchanges exchanges, WrongFiles wrong) {
        this.states = states;
        this.files = files;
        this.uploads = uploads;
        this.exchanges = exchanges;
        this.wrong = wrong;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("UPLOADED") || working.is("CHECKING")) {
            states.move(working.id(), "UPLOADED", "CHECKING");
            Uploaded file = files.uploaded(working.id()).get(0);
            try {
                files.note(file.id(), inspect(working, uploads.fileOf(working.publicId(), file.storedAs())));
            } catch (FileFault fault) {
                wrong.fail(working, List.of(WrongFiles.rejection(file, fault)));
            }
        }
        return RepeatStatus.FINISHED;
    }

    private Found inspect(Working working, Path path) throws Exception {
        TextForm form = TextRecognition.of(path);
        ExportHead head = MemberExport.head(path, form);
        Exchange exchange = exchangeOf(working, exchanges);
        head.siteOf(exchange.code(), exchange.name());
        return new Found(MEMBERS, 0, form, null, 0, head.members());
    }

    static Exchange exchangeOf(Working working, Exchanges exchanges) {
        return exchanges.byCode(String.valueOf(working.exchange()))
                .orElseThrow(() -> new IllegalStateException("The exchange '%s' of the import is gone".formatted(working.exchange())));
    }
}
