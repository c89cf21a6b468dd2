package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.ExtractedFiles;
import br.ix.invoice.legacy.Extraction;
import br.ix.invoice.legacy.ExtractionFailed;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The jobs {@code extract-meu-ix} and {@code extract-invoice}: a step for each file, then all of them get their names. They run in the
 * terminal, so their repository keeps nothing: an extraction that ended early is started again from its beginning.
 * Public: the module's face starts it.
 */
public final class ExtractJob {

    private static final int CHUNK = 1_000;

    private final Extraction extraction;
    private final Instant now;
    private final Extraction.Progress progress;

    public ExtractJob(Extraction extraction, Instant now, Extraction.Progress progress) {
        this.extraction = extraction;
        this.now = now;
        this.progress = progress;
    }

    /** Runs the job in this thread. */
    public ExtractedFiles run() throws ExtractionFailed {
        Definition definition = Definition.ofKind(extraction.kind());
        var folder = new TargetFolder(extraction, now);
        try (Connection connection = OldConnection.open(extraction.database())) {
            var findings = new CountFindings(connection, definition);
            List<UnfinishedFile> files = IntStream.range(0, definition.files().size())
                    .mapToObj(number -> unfinished(folder, definition, number)).toList();
            var nameFiles = new NameFiles(folder, files, findings);
            JobRepository jobs = new ResourcelessJobRepository();
            SimpleJobBuilder steps = new JobBuilder("extract-" + extraction.kind(), jobs).start(step(jobs, "clear-folder", folder::clear));
            files.forEach(file -> steps.next(copy(jobs, new OldTable(connection, file.definition()), file)));
            complete(steps.next(step(jobs, "count-findings", findings)).next(step(jobs, "name-files", nameFiles)).build(), jobs);
            return nameFiles.named();
        } catch (Exception failure) {
            folder.abandon();
            throw new ExtractionFailed(new FailureText(extraction, definition).of(failure));
        }
    }

    private UnfinishedFile unfinished(TargetFolder folder, Definition definition, int number) {
        FileDefinition file = definition.files().get(number);
        String name = file.nameAt(now);
        return new UnfinishedFile(folder.unfinished(name), file, rows -> progress.at(name, number + 1, definition.files().size(), rows));
    }

    private static Step copy(JobRepository jobs, OldTable table, UnfinishedFile file) {
        return new StepBuilder(file.definition().name(), jobs).<List<String>, List<String>>chunk(CHUNK)
                .transactionManager(new ResourcelessTransactionManager()).reader(table).writer(file).stream(table).stream(file).build();
    }

    private static Step step(JobRepository jobs, String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs).tasklet(tasklet, new ResourcelessTransactionManager()).build();
    }

    private static void complete(Job job, JobRepository jobs) throws Exception {
        JobExecution execution = jobs.createJobExecution(jobs.createJobInstance(job.getName(), new JobParameters()), new JobParameters(),
                new ExecutionContext());
        job.execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw StepFailed.in(execution);
        }
    }
}
