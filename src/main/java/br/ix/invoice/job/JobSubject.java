package br.ix.invoice.job;

import org.springframework.batch.core.scope.context.ChunkContext;

/** What a job was requested for: the key that {@link JobRequests} was given, of a run, an import or a file. */
public final class JobSubject {

    private JobSubject() {
    }

    /** The key of the subject of the job that a chunk belongs to. */
    public static long of(ChunkContext context) {
        return (Long) context.getStepContext().getJobParameters().get("subject");
    }
}
