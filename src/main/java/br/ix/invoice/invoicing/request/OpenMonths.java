package br.ix.invoice.invoicing.request;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.ChargeFacts;
import br.ix.invoice.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions that are asked for, and the open month of each. */
@Component
class OpenMonths {

    private final Subscriptions subscriptions;
    private final Catalog catalog;

    OpenMonths(Subscriptions subscriptions, Catalog catalog) {
        this.subscriptions = subscriptions;
        this.catalog = catalog;
    }

    /** Keys by public id, of those that exist. */
    Map<String, Long> keysOf(Collection<String> ids) {
        return subscriptions.keysOf(ids);
    }

    /** By what is charged of each (its key; null: nothing is). */
    List<OpenMonth> of(Map<Long, @Nullable LocalDate> through) {
        Map<Long, Service> services = catalog.services().stream().collect(Collectors.toMap(Service::id, Function.identity()));
        return subscriptions.withIds(through.keySet()).stream().map(one -> new OpenMonth(one,
                ChargeFacts.chargingStart(one, services.get(one.service())), through.get(one.id()))).toList();
    }
}
