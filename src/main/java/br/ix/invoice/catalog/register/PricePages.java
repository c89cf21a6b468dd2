package br.ix.invoice.catalog.register;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of prices, of a service or an exchange. Public for the web package. */
@Component
public class PricePages {

    private final PriceRows rows;
    private final ServiceRows services;
    private final Exchanges exchanges;

    PricePages(PriceRows rows, ServiceRows services, Exchanges exchanges) {
        this.rows = rows;
        this.services = services;
        this.exchanges = exchanges;
    }

    /** One page in the order of the keys; service and exchange by code, null: any; an unknown one is refused (400). */
    public Page<PriceRow> page(PageQuery query, @Nullable String service, @Nullable String exchange) {
        Long serviceKey = service(service);
        Long exchangeKey = exchanges.filter(exchange);
        return Page.ofKeys(rows.page(query.afterId(), query.rows(), serviceKey, exchangeKey), query, rows::read);
    }

    private @Nullable Long service(@Nullable String code) {
        return code == null ? null : Optional.ofNullable(services.coded(List.of(code)).get(code))
                .orElseThrow(() -> Refusal.invalid("service", code, "There is no service '%s'".formatted(code)));
    }
}
