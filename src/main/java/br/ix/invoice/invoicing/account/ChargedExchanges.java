package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.ExchangeUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the exchanges whether something was charged there. */
@Component
class ChargedExchanges implements ExchangeUse {

    private static final String HAS_DOCUMENTS = """
            SELECT EXISTS (SELECT 1 FROM invoice WHERE exchange_id = :exchange AND state <> 'DRAFT')
            """;
    private static final String HAS_CHARGED_DAYS = """
            SELECT EXISTS (SELECT 1 FROM charge_state
                WHERE exchange_id = :exchange AND charged_through IS NOT NULL AND NOT charged_through <=> settled_through)
            """;

    private final JdbcClient jdbc;

    ChargedExchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isCharged(long exchange) {
        return holds(HAS_DOCUMENTS, exchange) || holds(HAS_CHARGED_DAYS, exchange);
    }

    private boolean holds(String question, long exchange) {
        return jdbc.sql(question).param("exchange", exchange).query(Integer.class).single() == 1;
    }
}
