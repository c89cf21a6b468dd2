package br.ix.invoice.invoicing.run;

import br.ix.invoice.job.JobProperties;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The job {@code draft-invoices}: {@code batch-jobs/draft-invoices/README.md} says what it does, step by step. */
@Configuration(proxyBeanMethods = false)
class DraftInvoicesJob {

    @Bean
    Job draftInvoices(JobRepository jobs, Step listAccountsDueStep, Step draftAccountsInPartitionsStep, Step countDraftsStep) {
        return new JobBuilder(RunRequests.DRAFT_JOB, jobs)
                .start(listAccountsDueStep)
                .next(draftAccountsInPartitionsStep)
                .next(countDraftsStep)
                .build();
    }

    @Bean
    Step listAccountsDueStep(RunSteps steps, ListAccountsDue listAccountsDue) {
        return steps.step("list-accounts-due", listAccountsDue);
    }

    @Bean
    Step draftAccountsInPartitionsStep(JobRepository jobs, AccountRanges ranges, Step draftAccountsStep,
                                       PartitionThreads threads) {
        return new StepBuilder("draft-accounts-in-partitions", jobs)
                .partitioner("draft-accounts", ranges)
                .step(draftAccountsStep)
                .gridSize(threads.partitions())
                .taskExecutor(threads.executor())
                .build();
    }

    /** Accounts whose rows stay in use are parked, and the others drafted: the step decides itself how it goes on. */
    @Bean
    Step draftAccountsStep(RunSteps steps, DraftAccounts draftAccounts) {
        return steps.step("draft-accounts", draftAccounts, draftAccounts);
    }

    @Bean
    Step countDraftsStep(RunSteps steps, CountDrafts countDrafts) {
        return steps.step("count-drafts", countDrafts);
    }

    @Bean
    PartitionThreads partitionThreads(ThreadPoolTaskExecutor partitionExecutor, JobProperties properties) {
        return new PartitionThreads(partitionExecutor, properties.threads());
    }

    /** The threads that partitions run in, and how many partitions there are. */
    record PartitionThreads(ThreadPoolTaskExecutor executor, int partitions) {

        /** How many partitions there are where one more thread works beside them. */
        int besideOne() {
            return Math.max(1, partitions - 1);
        }
    }
}
