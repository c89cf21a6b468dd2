package br.ix.invoice.bulk;

/** A row that a register keeps: its internal key, its version, which rises by one with each change, and its path below {@code /api/v1/}. */
public interface Stored {

    long id();

    long version();

    /** For example {@code participants/<id>}; the audit trail calls it so. */
    String path();
}
