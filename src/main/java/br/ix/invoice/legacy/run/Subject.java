package br.ix.invoice.legacy.run;

import org.springframework.batch.core.scope.context.ChunkContext;

/** What a job was requested for: the key of an import. */
final class Subject {

    private Subject() {
    }

    static long of(ChunkContext context) {
        return (Long) context.getStepContext().getJobParameters().get("subject");
    }
}
