package br.ix.invoice.catalog.register;

import br.ix.invoice.catalog.ServiceUse;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.ExchangeDeletionRequested;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What hangs on prices, and what prices hang on. */
@Component
class PriceUse {

    private final PriceRows rows;
    private final Exchanges exchanges;
    private final ObjectProvider<ServiceUse> use;
    private final BusinessClock clock;

    PriceUse(PriceRows rows, Exchanges exchanges, ObjectProvider<ServiceUse> use, BusinessClock clock) {
        this.rows = rows;
        this.exchanges = exchanges;
        this.use = use;
        this.clock = clock;
    }

    /** A price that has begun cannot be withdrawn once its service was charged: it may be corrected. */
    void refuseCharged(List<PriceRow> prices) {
        LocalDate today = clock.today(clock.getZone());
        for (PriceRow price : prices) {
            if (!price.validFrom().isAfter(today) && use.stream().anyMatch(asked -> asked.isCharged(price.service()))) {
                throw Refusal.conflict("price-in-use", "The service '%s' was charged: its price from %s can be corrected, not deleted"
                        .formatted(price.serviceCode(), price.validFrom()));
            }
        }
    }

    @EventListener
    void on(ExchangeDeletionRequested event) {
        if (!rows.currenciesAt(event.exchange()).isEmpty()) {
            throw Refusal.conflict("exchange-in-use", "Prices hang on the exchange '%s': it cannot be deleted".formatted(event.code()));
        }
    }

    /** The prices of an exchange are in its currency, so that cannot change under them. */
    @EventListener
    void on(ExchangesChanged event) {
        for (Exchange exchange : exchanges.withIds(event.exchanges()).values()) {
            String currency = exchange.currency().getCurrencyCode();
            if (rows.currenciesAt(exchange.id()).stream().anyMatch(priced -> !priced.equals(currency))) {
                throw Refusal.conflict("exchange-in-use",
                        "The exchange '%s' has prices in another currency than %s".formatted(exchange.code(), currency));
            }
        }
    }
}
