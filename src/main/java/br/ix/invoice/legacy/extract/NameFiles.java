package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.ExtractedFiles;
import br.ix.invoice.legacy.ExtractedFiles.ExtractedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last step: all files are whole, so each gets its name, and the manifest says what they are. */
final class NameFiles implements Tasklet {

    private final TargetFolder folder;
    private final List<UnfinishedFile> files;
    private final CountFindings findings;
    private @Nullable ExtractedFiles named;

    NameFiles(TargetFolder folder, List<UnfinishedFile> files, CountFindings findings) {
        this.folder = folder;
        this.files = files;
        this.findings = findings;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        List<ExtractedFile> finished = new ArrayList<>();
        for (UnfinishedFile file : files) {
            finished.add(file.finished(file.definition().nameAt(folder.now())));
        }
        named = folder.name(finished, findings);
        return RepeatStatus.FINISHED;
    }

    ExtractedFiles named() {
        return Objects.requireNonNull(named);
    }
}
