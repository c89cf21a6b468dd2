package br.ix.invoice.invoicing;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import java.util.List;
import org.springframework.stereotype.Component;

/** Billing accounts, for other modules. */
@Component
public class BillingAccounts {

    /** Writes shared billing accounts in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<BillingAccountRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }
}
