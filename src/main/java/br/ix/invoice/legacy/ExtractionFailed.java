package br.ix.invoice.legacy;

/** An extraction ended without files under their final names; the message says in words why, and what to do. */
public final class ExtractionFailed extends Exception {

    public ExtractionFailed(String message) {
        super(message);
    }
}
