package br.ix.invoice.invoicing.run;

/** What became of an account in a run; DUE: not handled yet. */
enum Outcome {
    DUE, BILLED, NOTHING_DUE, PARKED, FAILED, EXCLUDED
}
