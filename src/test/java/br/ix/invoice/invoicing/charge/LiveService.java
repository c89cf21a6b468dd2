package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.Timing;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service of the running program with its prices, by their ids, and its timing by day. */
final class LiveService {

    final Service facts;
    final Map<String, PriceEntry> prices = new LinkedHashMap<>();
    final DatedValue<Timing> timing;

    LiveService(Service facts) {
        this.facts = facts;
        this.timing = new DatedValue<>(LiveParticipant.ALWAYS, facts.timingOn(LiveParticipant.ALWAYS));
    }
}
