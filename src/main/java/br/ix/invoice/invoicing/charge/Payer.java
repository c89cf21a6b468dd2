package br.ix.invoice.invoicing.charge;

/**
 * On whose document a day is charged: the billing account, the organisation that it bills to, and the issuer in whose name (keys).
 * Public as a part of {@link ChargeFacts} and of lines.
 */
public record Payer(long account, long organisation, long issuer) {

    /** The payer where nobody asks who pays. */
    public static final Payer NOBODY = new Payer(0, 0, 0);
}
