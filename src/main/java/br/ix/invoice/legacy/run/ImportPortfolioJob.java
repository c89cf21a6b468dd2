package br.ix.invoice.legacy.run;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Checks an upload, and applies it when it is requested again: each step looks at the state of the import and does its part or
 * nothing. Steps hold their own transactions; {@code batch-jobs/import-portfolio/README.md} has the diagram.
 */
@Configuration(proxyBeanMethods = false)
class ImportPortfolioJob {

    static final String NAME = "import-portfolio";

    private final JobRepository jobs;
    private final InspectFiles inspectFiles;
    private final CheckFiles checkFiles;
    private final ApplyFiles applyFiles;
    private final CompareWithTables compareWithTables;

    ImportPortfolioJob(JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles, ApplyFiles applyFiles,
                       CompareWithTables compareWithTables) {
        this.jobs = jobs;
        this.inspectFiles = inspectFiles;
        this.checkFiles = checkFiles;
        this.applyFiles = applyFiles;
        this.compareWithTables = compareWithTables;
    }

    @Bean
    Job importPortfolio() {
        return new JobBuilder(NAME, jobs)
                .start(step(jobs, "inspect-files", inspectFiles))
                .next(step(jobs, "check-files", checkFiles))
                .next(step(jobs, "apply-files", applyFiles))
                .next(step(jobs, "compare-with-tables", compareWithTables))
                .build();
    }

    static Step step(JobRepository jobs, String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs).tasklet(tasklet, new ResourcelessTransactionManager()).build();
    }
}
