package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.DraftInvoicesJob.PartitionThreads;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The job {@code post-invoices}: {@code batch-jobs/post-invoices/README.md} says what it does, step by step. */
@Configuration(proxyBeanMethods = false)
class PostInvoicesJob {

    @Bean
    Job postInvoicesOfRun(JobRepository jobs, Step compareContentStep, Flow chargeAndIssue, Step settleDaysStep, Step countPostedStep) {
        return new JobBuilder(RunActions.POST_JOB, jobs)
                .start(compareContentStep)
                .on(ExitStatus.COMPLETED.getExitCode()).to(chargeAndIssue)
                .next(settleDaysStep)
                .next(countPostedStep)
                .end()
                .build();
    }

    /** The one thread that gives numbers is followed by nobody; those that charge days run ahead of it. */
    @Bean
    Flow chargeAndIssue(Step chargeDaysInPartitionsStep, Step postInvoicesStep) {
        return new FlowBuilder<SimpleFlow>("charge-and-issue")
                .split(new SimpleAsyncTaskExecutor("posting-"))
                .add(new FlowBuilder<SimpleFlow>("charge").start(chargeDaysInPartitionsStep).build(),
                        new FlowBuilder<SimpleFlow>("issue").start(postInvoicesStep).build())
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
                .gridSize(threads.besideOne())
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
