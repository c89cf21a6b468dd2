package br.ix.invoice.payment;

/** What was found about a payment when it came in; all but MATCHED are work lists. */
public enum Finding {

    /** It was as much as was open. */
    MATCHED,
    /** Something of the invoice is still open. */
    PARTIAL,
    /** It was more than was open: the rest is not used. */
    OVER,
    /** Nothing was open of the invoice that it names any more. */
    TWICE,
    /** The invoice that it names was cancelled. */
    AFTER_CANCELLATION,
    /** It names an account, and not all of it is used for a document. */
    ON_ACCOUNT,
    /** Nobody knows whose it is. */
    UNKNOWN
}
