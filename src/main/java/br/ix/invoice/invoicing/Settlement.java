package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;

/**
 * What of a document (its key) is settled from now on, or, negative, no longer. {@code creditUsed} of a credit note is negative: what of it
 * is used.
 */
public record Settlement(long invoice, Money paid, Money writtenOff, Money creditUsed) {

    public static Settlement byMoney(long invoice, Money amount) {
        return new Settlement(invoice, amount, Money.zero(amount.currency()), Money.zero(amount.currency()));
    }

    public static Settlement byCredit(long invoice, Money amount) {
        return new Settlement(invoice, Money.zero(amount.currency()), Money.zero(amount.currency()), amount);
    }

    public static Settlement byWritingOff(long invoice, Money amount) {
        return new Settlement(invoice, Money.zero(amount.currency()), amount, Money.zero(amount.currency()));
    }

    /** Both together, of the same document. */
    public Settlement plus(Settlement other) {
        return new Settlement(invoice, paid.plus(other.paid), writtenOff.plus(other.writtenOff), creditUsed.plus(other.creditUsed));
    }
}
