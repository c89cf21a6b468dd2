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
 * Applies a checked portfolio. Each step looks at the state of the import and does its part or nothing, and holds its own
 * transactions; {@code batch-jobs/import-portfolio/README.md} has the diagram.
 */
@Configuration(proxyBeanMethods = false)
class ImportPortfolioJob {

    static final String NAME = "import-portfolio";

    @Bean
    Job importPortfolio(JobRepository jobs, ApplyFiles applyFiles, CompareWithTables compareWithTables) {
        return new JobBuilder(NAME, jobs)
                .start(step(jobs, "apply-files", applyFiles))
                .next(step(jobs, "compare-with-tables", compareWithTables))
                .build();
    }

    static Step step(JobRepository jobs, String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs).tasklet(tasklet, new ResourcelessTransactionManager()).build();
    }
}
