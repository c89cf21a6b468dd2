package br.ix.invoice.payment.applying;

import org.springframework.batch.core.scope.context.ChunkContext;

/** The jobs of a bank file by name. Public: the face requests them. */
public final class BankFileJobs {

    public static final String APPLY = "apply-bank-file";
    public static final String UNDO = "undo-bank-file";

    private BankFileJobs() {
    }

    /** The key of the file that a job was requested for. */
    static long subjectOf(ChunkContext context) {
        return (Long) context.getStepContext().getJobParameters().get("subject");
    }
}
