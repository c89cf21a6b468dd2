package br.ix.invoice.legacy.run;

import br.ix.invoice.job.JobSubject;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.ColumnNames;
import br.ix.invoice.legacy.file.FileFault;
import br.ix.invoice.legacy.file.FileFault.Code;
import br.ix.invoice.legacy.file.Rows;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.file.TextRecognition;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.run.ImportFiles.Found;
import br.ix.invoice.legacy.run.ImportFiles.Uploaded;
import br.ix.invoice.legacy.run.ImportStates.Working;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Looks at every uploaded file as a whole: which it is, how its text is written, whether its header and its quotes are right, how
 * many records it has. One that is wrong ends the import FAILED, with every such fault of every file.
 */
@Component
class InspectFiles implements Tasklet {

    private final ImportStates states;
    private final ImportFiles files;
    private final StoredUploads uploads;
    private final Kinds kinds;
    private final WrongFiles wrong;

    InspectFiles(ImportStates states, ImportFiles files, StoredUploads uploads, Kinds kinds, WrongFiles wrong) {
        this.states = states;
        this.files = files;
        this.uploads = uploads;
        this.kinds = kinds;
        this.wrong = wrong;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Working working = states.of(JobSubject.of(context));
        if (working.is("UPLOADED") || working.is("CHECKING")) {
            states.move(working.id(), "UPLOADED", "CHECKING");
            inspect(working);
        }
        return RepeatStatus.FINISHED;
    }

    private void inspect(Working working) throws IOException {
        ColumnNames names = ColumnNames.ofJob(ImportKind.ofWord(working.kind()).applyJob(), uploads.home());
        Set<KindFile> taken = new HashSet<>();
        List<ImportRejection> faults = new ArrayList<>();
        for (Uploaded file : files.uploaded(working.id())) {
            try {
                files.note(file.id(), inspect(working, file, which(working.kind(), names.sheetOf(file.name()), taken), names));
            } catch (FileFault fault) {
                faults.add(WrongFiles.rejection(file, fault));
            }
        }
        if (!faults.isEmpty()) {
            wrong.fail(working, faults);
        }
    }

    private KindFile which(String kind, String name, Set<KindFile> taken) throws FileFault {
        KindFile known = kinds.files(kind).stream().filter(file -> file.isNamed(name)).findFirst().orElse(null);
        if (known == null) {
            throw new FileFault(Code.UNKNOWN_FILE, 0, "", "'%s' is no file of the kind '%s'; it knows '%s'".formatted(name, kind,
                    String.join("', '", kinds.files(kind).stream().map(one -> one.sheet().fileName()).toList())));
        }
        if (!taken.add(known)) {
            throw new FileFault(Code.REPEATED_FILE, 0, "", "The upload has '%s' twice; give each file once".formatted(known.sheet().fileName()));
        }
        return known;
    }

    private Found inspect(Working working, Uploaded uploaded, KindFile file, ColumnNames names) throws IOException, FileFault {
        Path path = uploads.fileOf(working.publicId(), uploaded.storedAs());
        TextForm form = TextRecognition.of(path);
        try (Rows rows = Rows.open(path, form, file.sheet(), names)) {
            long records = 0;
            while (rows.next() != null) {
                records++;
            }
            return new Found(file.name(), kinds.position(working.kind(), file), form, String.valueOf(rows.delimiter()), rows.decodedTwice(), records);
        }
    }
}
