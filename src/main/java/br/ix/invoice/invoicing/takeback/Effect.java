package br.ix.invoice.invoicing.takeback;

/** What becomes of the days of a document that is taken back. */
enum Effect {

    /** They are owed again. */
    REBILL,

    /** The charge stands: they are settled for good, and later changes are measured against the charge. */
    FINAL
}
