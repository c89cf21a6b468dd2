package br.ix.invoice.invoicing.run;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@code post-invoices}: {@code batch-jobs/post-invoices/README.md} says what it does, step by step. */
@Configuration(proxyBeanMethods = false)
class PostInvoicesJob {

    @Bean
    Job postInvoicesOfRun(JobRepository jobs, Step postInvoicesStep, Step settleDaysStep, Step countPostedStep) {
        return new JobBuilder(RunActions.POST_JOB, jobs)
                .start(postInvoicesStep)
                .next(settleDaysStep)
                .next(countPostedStep)
                .build();
    }

    @Bean
    Step postInvoicesStep(JobRepository jobs, PlatformTransactionManager transactions, PostInvoices postInvoices) {
        return new StepBuilder("post-invoices", jobs).tasklet(postInvoices, transactions)
                .exceptionHandler(new BusyRows()).build();
    }

    @Bean
    Step settleDaysStep(JobRepository jobs, PlatformTransactionManager transactions, SettleDays settleDays) {
        return new StepBuilder("settle-days", jobs).tasklet(settleDays, transactions)
                .exceptionHandler(new BusyRows()).build();
    }

    @Bean
    Step countPostedStep(JobRepository jobs, PlatformTransactionManager transactions, CountPosted countPosted) {
        return new StepBuilder("count-posted", jobs).tasklet(countPosted, transactions).build();
    }
}
