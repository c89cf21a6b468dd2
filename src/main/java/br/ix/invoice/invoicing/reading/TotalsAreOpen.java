package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.OpenAmounts;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is open where nobody keeps payments: every total less what is credited. A credit note by hand is used for its invoice, one of
 * a run is not used yet. A total of zero is paid at once.
 */
class TotalsAreOpen implements OpenAmounts {

    @Override
    public Map<Long, Open> openOf(Collection<Issued> documents) {
        return documents.stream().collect(Collectors.toMap(Issued::id, document -> new Open(open(document), state(document))));
    }

    private static Money open(Issued document) {
        boolean nothing = document.usedForItsInvoice() || document.settled() != null;
        return nothing ? Money.zero(document.total().currency()) : document.total().minus(document.credited());
    }

    private static @Nullable PaymentState state(Issued document) {
        if (document.creditNote()) {
            return null;
        }
        if (document.settled() != null) {
            return document.settled().equals("PAID") ? PaymentState.PAID : PaymentState.WRITTEN_OFF;
        }
        if (document.total().isZero()) {
            return PaymentState.PAID;
        }
        if (open(document).isZero()) {
            return PaymentState.CREDITED;
        }
        boolean overdue = document.dueOn() != null && document.dueOn().isBefore(document.today());
        return overdue ? PaymentState.OVERDUE : PaymentState.OPEN;
    }
}
