package br.ix.invoice.invoicing;

/** Where a document stands: drafted by a run, issued with a number, or issued and taken back. */
public enum InvoiceState { DRAFT, ISSUED, CANCELLED }
