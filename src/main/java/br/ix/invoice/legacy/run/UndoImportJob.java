package br.ix.invoice.legacy.run;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes back what an import wrote. */
@Configuration(proxyBeanMethods = false)
class UndoImportJob {

    static final String NAME = "undo-import";

    @Bean
    Job undoImport(JobRepository jobs, TakeBackRecords takeBackRecords) {
        return new JobBuilder(NAME, jobs).start(ApplyImportJobs.step(jobs, "take-back-records", takeBackRecords)).build();
    }
}
