package br.ix.invoice.payment.applying;

/** The jobs of a bank file by name. Public: the face requests them. */
public final class BankFileJobs {

    public static final String APPLY = "apply-bank-file";
    public static final String UNDO = "undo-bank-file";

    private BankFileJobs() {
    }
}
