package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportKind;
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
 * Apply checked imports, one job for each kind. Each step looks at the state of the import and does its part or nothing, and holds
 * its own transactions; {@code batch-jobs/import-portfolio/README.md} has the diagram.
 */
@Configuration(proxyBeanMethods = false)
class ApplyImportJobs {

    @Bean
    Job importPortfolio(JobRepository jobs, ApplyFiles applyFiles, CompareWithTables compareWithTables) {
        return apply(ImportKind.PORTFOLIO, jobs, applyFiles, compareWithTables);
    }

    @Bean
    Job importMeuIx(JobRepository jobs, ApplyFiles applyFiles, CompareWithTables compareWithTables) {
        return apply(ImportKind.MEU_IX, jobs, applyFiles, compareWithTables);
    }

    @Bean
    Job importInvoice(JobRepository jobs, ApplyFiles applyFiles, CompareWithTables compareWithTables) {
        return apply(ImportKind.INVOICE, jobs, applyFiles, compareWithTables);
    }

    private static Job apply(ImportKind kind, JobRepository jobs, ApplyFiles applyFiles, CompareWithTables compareWithTables) {
        return new JobBuilder(kind.applyJob(), jobs)
                .start(step(jobs, "apply-files", applyFiles))
                .next(step(jobs, "compare-with-tables", compareWithTables))
                .build();
    }

    static Step step(JobRepository jobs, String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs).tasklet(tasklet, new ResourcelessTransactionManager()).build();
    }
}
