package br.ix.invoice.invoicing.account;

import br.ix.invoice.catalog.PricesChanged;
import br.ix.invoice.catalog.PricesChanged.Changed;
import br.ix.invoice.catalog.ServicesChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Marks charged days for revision whose price changed since, one set-based statement a price; drafts of them become stale. */
@Component
class PriceRevisions {

    private static final String REVISE_EVERYWHERE = """
            UPDATE charge_state
            SET revised_from = LEAST(COALESCE(revised_from, charged_through),
                    GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))),
                version = version + 1
            WHERE service_id = :service AND charged_through >=
                GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))
            """;
    private static final String REVISE_AT_EXCHANGE = """
            UPDATE charge_state
            SET revised_from = LEAST(COALESCE(revised_from, charged_through),
                    GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))),
                version = version + 1
            WHERE service_id = :service AND exchange_id = :exchange AND charged_through >=
                GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final StaleAccounts stale;

    PriceRevisions(NamedParameterJdbcTemplate jdbc, StaleAccounts stale) {
        this.jdbc = jdbc;
        this.stale = stale;
    }

    @EventListener
    void on(PricesChanged event) {
        stale.ofPrices(event.prices());
        revise(REVISE_EVERYWHERE, event.prices().stream().filter(price -> price.exchange() == null).toList());
        revise(REVISE_AT_EXCHANGE, event.prices().stream().filter(price -> price.exchange() != null).toList());
    }

    /** A service that changes its name or timing changes what drafts say. */
    @EventListener
    void on(ServicesChanged event) {
        stale.ofServices(event.services());
    }

    private void revise(String statement, List<Changed> prices) {
        Chunks.of(prices).forEach(chunk -> jdbc.batchUpdate(statement, chunk.stream().map(price -> new MapSqlParameterSource()
                .addValue("service", price.service())
                .addValue("exchange", price.exchange())
                .addValue("from", price.from())).toArray(SqlParameterSource[]::new)));
    }
}
