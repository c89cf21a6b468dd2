package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;

/** A line of an issued invoice, and what live credit notes took back of it (of a line above zero: above zero). */
record CreditableLine(int position, DocumentLine line, Money credited) {

    private static final BigDecimal ONE = BigDecimal.ONE;

    /** What is not yet credited; below zero for a line that is itself a credit. */
    Money rest() {
        return line.amount().minus(credited);
    }

    boolean isUntouched() {
        return credited.isZero();
    }

    /** The line of a credit note that takes so much back: the whole line mirrored, or a part as an amount. */
    DocumentLine credit(Money amount) {
        boolean whole = isUntouched() && amount.equals(line.amount());
        DocumentLine.Discounts none = new DocumentLine.Discounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new DocumentLine(false, line.asn(), line.subscription(), line.service(), line.description(), line.from(), line.until(), 0,
                whole ? line.quantity() : ONE, whole ? line.unitPrice() : amount.amount().abs(), whole ? line.price() : null,
                whole ? line.discounts() : none, whole ? line.days() : null, whole ? line.base() : null, amount.negated(),
                Money.zero(amount.currency()), null, position, null);
    }
}
