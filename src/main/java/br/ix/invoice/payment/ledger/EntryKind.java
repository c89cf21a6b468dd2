package br.ix.invoice.payment.ledger;

/** What an entry of a billing account is; those of documents come from the documents themselves. Public for statements. */
public enum EntryKind { INVOICE, CREDIT_NOTE, CANCELLATION, PAYMENT, REVERSAL, REFUND, WRITE_OFF }
