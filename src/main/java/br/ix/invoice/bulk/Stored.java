package br.ix.invoice.bulk;

/** A row that a register keeps: its internal key and its version, which rises by one with each change. */
public interface Stored {

    long id();

    long version();
}
