package br.ix.invoice.dunning.remind;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.BillingAccountsDeletionRequested;
import br.ix.invoice.invoicing.Receivables;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The hold of a billing account goes with it: nobody could see it or take it away afterwards. */
@Component
class HoldsTakenAlong {

    private final Holds holds;
    private final Receivables receivables;
    private final AuditTrail audit;

    HoldsTakenAlong(Holds holds, Receivables receivables, AuditTrail audit) {
        this.holds = holds;
        this.receivables = receivables;
        this.audit = audit;
    }

    @EventListener
    void on(BillingAccountsDeletionRequested event) {
        Map<Long, String> reasons = holds.takeAway(event.accounts());
        Map<Long, AccountKey> accounts = receivables.accountsByKey(reasons.keySet());
        reasons.forEach((account, reason) -> audit.record("dunning-hold.deleted", "dunning-holds/" + accounts.get(account).publicId(),
                Map.of("reason", reason), null));
    }
}
