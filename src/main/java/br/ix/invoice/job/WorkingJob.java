package br.ix.invoice.job;

import br.ix.invoice.audit.Author;
import br.ix.invoice.audit.AuthorOfWork;
import br.ix.invoice.job.JobLeases.Requested;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.stereotype.Component;

/** Knows, for the audit trail, who requested the job of which this thread works on a step: its parameters say so and are no part of what it is. */
@Component
class WorkingJob implements AuthorOfWork {

    private static final String BY = "requestedBy";
    private static final String BY_NAME = "requestedByName";
    private static final String REQUEST = "requestedWith";

    static JobParametersBuilder addAuthor(Requested requested, JobParametersBuilder parameters) {
        if (requested.by() != null) {
            parameters.addString(BY, requested.by(), false).addString(BY_NAME, Objects.requireNonNullElse(requested.byName(), requested.by()), false);
        }
        return requested.requestId() == null ? parameters : parameters.addString(REQUEST, requested.requestId(), false);
    }

    @Override
    public Optional<Author> now() {
        return Optional.ofNullable(StepSynchronizationManager.getContext()).map(WorkingJob::author);
    }

    private static Author author(StepContext step) {
        Map<String, Object> parameters = step.getJobParameters();
        return new Author(text(parameters.get(BY), "system"), text(parameters.get(BY_NAME), "system"), "job " + step.getJobName(),
                Objects.toString(parameters.get(REQUEST), null));
    }

    private static String text(@Nullable Object parameter, String otherwise) {
        return Objects.toString(parameter, otherwise);
    }
}
