package br.ix.invoice.payment.bankfile;

/** What a movement means for an invoice; only SETTLEMENT pays, only REVERSAL opens again. Public: kept with each movement. */
public enum MovementKind {
    SETTLEMENT, REVERSAL, FEE, CONFIRMATION, REFUSAL, WRITE_OFF, NOTICE
}
