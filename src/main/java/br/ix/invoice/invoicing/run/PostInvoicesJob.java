package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.DraftInvoicesJob.PartitionThreads;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code post-invoices}: {@code batch-jobs/post-invoices/README.md} says what it does, step by step. */
@Configuration(proxyBeanMethods = false)
class PostInvoicesJob {

    @Bean
    Job postInvoicesOfRun(JobRepository jobs, Step compareContentStep, Step chargeDaysInPartitionsStep, Step postInvoicesStep,
                          Step settleDaysStep, Step countPostedStep) {
        return new JobBuilder(RunActions.POST_JOB, jobs)
                .start(compareContentStep)
                .next(chargeDaysInPartitionsStep)
                .next(postInvoicesStep)
                .next(settleDaysStep)
                .next(countPostedStep)
                .build();
    }

    @Bean
    Step compareContentStep(RunSteps steps, CompareContent compareContent) {
        return steps.step("compare-content", compareContent);
    }

    @Bean
    Step chargeDaysInPartitionsStep(JobRepository jobs, ChargeRanges ranges, Step chargeDaysStep, PartitionThreads threads) {
        return new StepBuilder("charge-days-in-partitions", jobs)
                .partitioner("charge-days", ranges)
                .step(chargeDaysStep)
                .gridSize(threads.partitions())
                .taskExecutor(threads.executor())
                .build();
    }

    @Bean
    Step chargeDaysStep(RunSteps steps, ChargeDays chargeDays) {
        return steps.step("charge-days", chargeDays);
    }

    @Bean
    Step postInvoicesStep(RunSteps steps, PostInvoices postInvoices) {
        return steps.step("post-invoices", postInvoices);
    }

    @Bean
    Step settleDaysStep(RunSteps steps, SettleDays settleDays) {
        return steps.step("settle-days", settleDays);
    }

    @Bean
    Step countPostedStep(RunSteps steps, CountPosted countPosted) {
        return steps.step("count-posted", countPosted);
    }
}
