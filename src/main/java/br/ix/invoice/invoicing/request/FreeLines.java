package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/** The lines of an invoice by hand: quantity × unit price, less the discount, rounded once, HALF_UP. */
record FreeLines(List<Asked.Line> lines, Currency currency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** The digits before the point of an amount. */
    private static final int MOST_DIGITS = 15;

    /** Refused (400) where a line, or all of them, come to more than an amount can be. */
    List<DocumentLine> written() {
        Faults faults = new Faults();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal amount = amount(lines.get(i)).amount();
            sum = sum.add(amount);
            if (isTooLong(amount)) {
                faults.add("lines[%d].unitPrice".formatted(i), lines.get(i).unitPrice().toPlainString(),
                        "comes to more than %d digits".formatted(MOST_DIGITS));
            }
        }
        if (faults.isEmpty() && isTooLong(sum)) {
            faults.add("lines", lines.size(), "come to more than %d digits".formatted(MOST_DIGITS));
        }
        faults.refuseIfAny();
        return lines.stream().map(this::line).toList();
    }

    private DocumentLine line(Asked.Line line) {
        return new DocumentLine(false, null, null, null, line.description(), null, null, 0, line.quantity(), line.unitPrice(), null,
                new DocumentLine.Discounts(BigDecimal.ZERO, BigDecimal.ZERO, line.discount()), null, null, amount(line),
                Money.zero(currency), null, null, null);
    }

    private Money amount(Asked.Line line) {
        return Money.rounded(line.quantity().multiply(line.unitPrice()).multiply(HUNDRED.subtract(line.discount())).movePointLeft(2),
                currency, RoundingMode.HALF_UP);
    }

    private static boolean isTooLong(BigDecimal amount) {
        return amount.precision() - amount.scale() > MOST_DIGITS;
    }
}
