package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportKind;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Check uploads, one job for each kind. Jobs apart from those that apply: their end may come later than the request to apply, and
 * what they do not do they cannot do twice.
 */
@Configuration(proxyBeanMethods = false)
class CheckImportJobs {

    @Bean
    Job checkPortfolio(JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles) {
        return check(ImportKind.PORTFOLIO, jobs, inspectFiles, checkFiles);
    }

    @Bean
    Job checkMeuIx(JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles) {
        return check(ImportKind.MEU_IX, jobs, inspectFiles, checkFiles);
    }

    @Bean
    Job checkInvoice(JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles) {
        return check(ImportKind.INVOICE, jobs, inspectFiles, checkFiles);
    }

    /** Nothing is applied: what is found is a work list. */
    @Bean
    Job checkIxF(JobRepository jobs, InspectExport inspectExport, CompareMembers compareMembers) {
        return new JobBuilder(ImportKind.IX_F.checkJob(), jobs)
                .start(ApplyImportJobs.step(jobs, "inspect-export", inspectExport))
                .next(ApplyImportJobs.step(jobs, "compare-members", compareMembers))
                .build();
    }

    private static Job check(ImportKind kind, JobRepository jobs, InspectFiles inspectFiles, CheckFiles checkFiles) {
        return new JobBuilder(kind.checkJob(), jobs)
                .start(ApplyImportJobs.step(jobs, "inspect-files", inspectFiles))
                .next(ApplyImportJobs.step(jobs, "check-files", checkFiles))
                .build();
    }
}
