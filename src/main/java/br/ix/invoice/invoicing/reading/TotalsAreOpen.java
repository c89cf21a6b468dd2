package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.OpenAmounts;
import br.ix.invoice.invoicing.PaymentState;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is open where nobody keeps payments: every total, and a total of zero is paid at once. */
class TotalsAreOpen implements OpenAmounts {

    @Override
    public Map<Long, Open> openOf(Collection<Issued> documents) {
        return documents.stream().collect(Collectors.toMap(Issued::id, document -> new Open(document.total(), state(document))));
    }

    private static @Nullable PaymentState state(Issued document) {
        if (document.creditNote()) {
            return null;
        }
        if (document.total().isZero()) {
            return PaymentState.PAID;
        }
        boolean overdue = document.dueOn() != null && document.dueOn().isBefore(document.today());
        return overdue ? PaymentState.OVERDUE : PaymentState.OPEN;
    }
}
