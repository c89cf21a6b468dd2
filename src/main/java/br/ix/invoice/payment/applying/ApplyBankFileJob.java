package br.ix.invoice.payment.applying;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks a file whole, applies its movements, looks for invoices of what nobody knows; or takes all of it back. */
@Configuration(proxyBeanMethods = false)
class ApplyBankFileJob {

    @Bean
    Job applyBankFile(JobRepository jobs, CheckFile checkFile, ApplyMovements applyMovements, SuggestInvoices suggestInvoices) {
        return new JobBuilder(BankFileJobs.APPLY, jobs)
                .start(step(jobs, "check-file", checkFile))
                .next(step(jobs, "apply-movements", applyMovements))
                .next(step(jobs, "suggest-invoices", suggestInvoices))
                .build();
    }

    @Bean
    Job undoBankFile(JobRepository jobs, TakeBackMovements takeBackMovements) {
        return new JobBuilder(BankFileJobs.UNDO, jobs).start(step(jobs, "take-back-movements", takeBackMovements)).build();
    }

    private static Step step(JobRepository jobs, String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs).tasklet(tasklet, new ResourcelessTransactionManager()).build();
    }
}
