package br.ix.invoice.invoicing.run;

import org.springframework.batch.core.scope.context.ChunkContext;

/** The run that a job was requested for. */
final class Subject {

    private Subject() {
    }

    static long of(ChunkContext context) {
        return (Long) context.getStepContext().getJobParameters().get("subject");
    }
}
