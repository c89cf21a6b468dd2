package br.ix.invoice.catalog.register;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of prices, of a service or an exchange. Public for the web package. */
@Component
public class PricePages {

    private static final long NOWHERE = 0;

    private final PriceRows rows;
    private final ServiceRows services;
    private final Exchanges exchanges;

    PricePages(PriceRows rows, ServiceRows services, Exchanges exchanges) {
        this.rows = rows;
        this.services = services;
        this.exchanges = exchanges;
    }

    /** One page in the order of the keys; service and exchange by code, null: any. */
    public List<PriceRow> page(PageQuery query, @Nullable String service, @Nullable String exchange) {
        Long serviceKey = service == null ? null : services.coded(List.of(service)).getOrDefault(service, NOWHERE);
        Long exchangeKey = exchange == null ? null : exchanges.byCode(exchange).map(Exchange::id).orElse(NOWHERE);
        return rows.read(rows.page(query.afterId(), query.rows(), serviceKey, exchangeKey));
    }
}
