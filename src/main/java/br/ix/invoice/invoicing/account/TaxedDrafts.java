package br.ix.invoice.invoicing.account;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.tax.TaxRulesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drafts that other taxes are on now become stale; what was issued stays. */
@Component
class TaxedDrafts {

    private final Catalog catalog;
    private final StaleAccounts stale;

    TaxedDrafts(Catalog catalog, StaleAccounts stale) {
        this.catalog = catalog;
        this.stale = stale;
    }

    @EventListener
    void on(TaxRulesChanged event) {
        event.rules().forEach(rule -> stale.ofTaxes(key(rule.service()), rule.from()));
    }

    private @Nullable Long key(@Nullable String service) {
        return service == null ? null : catalog.serviceByCode(service).map(Service::id).orElse(null);
    }
}
