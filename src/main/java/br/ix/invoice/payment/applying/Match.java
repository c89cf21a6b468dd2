package br.ix.invoice.payment.applying;

/** The invoice (public id) that a settlement is for, and how that is known. */
record Match(String invoice, By by) {

    enum By {
        OUR_NUMBER, TRANSACTION_ID, OUR_REFERENCE, PAYER_AND_AMOUNT
    }
}
