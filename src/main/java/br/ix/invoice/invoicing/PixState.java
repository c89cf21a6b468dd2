package br.ix.invoice.invoicing;

/** How a charge by PIX stands at its bank, where the issuer names one that has to know of it. */
public enum PixState {

    /** The bank is still to be told. */
    REQUESTED,
    /** The bank has it, and says where a payer finds it. */
    REGISTERED,
    /** The bank refused what it was told last, or it cannot be told as it is. */
    REJECTED,
    /** Nothing is asked for any more: it was taken back at the bank, or the bank never came to know it. */
    CANCELLED,
    /** It was paid at the bank. */
    SETTLED
}
