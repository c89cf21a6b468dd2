package br.ix.invoice.ix.register;

import br.ix.invoice.ix.Issuer;
import br.ix.invoice.rest.Inputs;
import java.math.BigDecimal;
import java.util.Objects;

/** The bounds of an issuer as an input gives them. */
final class IssuerBounds {

    private static final int MOST_LINES = 100_000;
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(10_000);

    private IssuerBounds() {
    }

    static Issuer.Bounds read(Inputs in) {
        BigDecimal times = in.quantity("bounds.timesPrevious");
        if (times != null && (times.compareTo(BigDecimal.ONE) < 0 || times.compareTo(MOST_TIMES) > 0)) {
            in.refuse("INVALID_NUMBER", "bounds.timesPrevious", "is not a plain decimal from 1 to 10000");
        }
        return new Issuer.Bounds(times, Objects.requireNonNullElse(in.unitPrice("bounds.floor"), Issuer.Bounds.FLOOR),
                in.whole("bounds.lines", 1, MOST_LINES));
    }
}
