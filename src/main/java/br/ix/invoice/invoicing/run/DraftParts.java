package br.ix.invoice.invoicing.run;

import org.springframework.stereotype.Component;

/** What drafting a chunk consists of: hold the run, read facts and prices and who paid late, check what was drafted, write rows. */
@Component
record DraftParts(Runs runs, ChunkFacts facts, RunBook books, LateLines late, RunChecks checks, DraftRows rows) {
}
