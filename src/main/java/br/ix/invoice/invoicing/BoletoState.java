package br.ix.invoice.invoicing;

/** How a boleto stands at its bank, where the issuer's agreement demands that it is registered. */
public enum BoletoState {

    /** It waits for the next file to the bank. */
    REQUESTED,
    /** It is in a file; the bank has not answered. */
    SENT,
    /** The bank takes money for it. */
    REGISTERED,
    /** The bank refused it, or it cannot be sent as it is. */
    REJECTED,
    /** The bank was asked to forget it, or never came to know it. */
    CANCELLED,
    /** It was paid at the bank. */
    SETTLED
}
