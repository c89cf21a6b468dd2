package br.ix.invoice.invoicing.run;

import org.springframework.stereotype.Component;

/** What drafting a chunk consists of: hold the run, read facts and prices, check what was drafted, write rows. */
@Component
record DraftParts(Runs runs, ChunkFacts facts, RunBook books, RunChecks checks, DraftRows rows) {
}
