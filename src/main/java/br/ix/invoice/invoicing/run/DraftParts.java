package br.ix.invoice.invoicing.run;

import org.springframework.stereotype.Component;

/** What drafting a chunk consists of: hold the run, read facts and prices, look at bounds and purchase orders, write rows. */
@Component
record DraftParts(Runs runs, ChunkFacts facts, RunBook books, RunBounds bounds, RunOrders orders, DraftRows rows) {
}
