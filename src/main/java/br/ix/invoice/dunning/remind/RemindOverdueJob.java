package br.ix.invoice.dunning.remind;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of what is late, and says who may be blocked. */
@Configuration(proxyBeanMethods = false)
class RemindOverdueJob {

    @Bean
    Job lookAtOverdue(JobRepository jobs, RemindOverdue remindOverdue) {
        return new JobBuilder(DunningRuns.JOB, jobs)
                .start(new StepBuilder("remind-overdue-accounts", jobs).tasklet(remindOverdue, new ResourcelessTransactionManager()).build())
                .build();
    }
}
