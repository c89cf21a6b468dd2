package br.ix.invoice.legacy.run;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Checks an uploaded portfolio. A job apart from the one that applies: its end may come later than the request to apply, and
 * what it does not do it cannot do twice.
 */
@Configuration(proxyBeanMethods = false)
class CheckPortfolioJob {

    static final String NAME = "check-portfolio";

    @Bean
    Job checkPortfolio(JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles) {
        return new JobBuilder(NAME, jobs)
                .start(ImportPortfolioJob.step(jobs, "inspect-files", inspectFiles))
                .next(ImportPortfolioJob.step(jobs, "check-files", checkFiles))
                .build();
    }
}
