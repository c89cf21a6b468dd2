package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.ExchangeDeletionRequested;
import br.ix.invoice.ix.ExchangeUse;
import br.ix.invoice.rest.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the exchanges whether something was charged there, and keeps an exchange that has billing accounts. */
@Component
class ChargedExchanges implements ExchangeUse {

    private static final String HAS_DOCUMENTS = """
            SELECT EXISTS (SELECT 1 FROM invoice WHERE exchange_id = :exchange AND state <> 'DRAFT')
            """;
    private static final String HAS_CHARGED_DAYS = """
            SELECT EXISTS (SELECT 1 FROM charge_state
                WHERE exchange_id = :exchange AND charged_through IS NOT NULL AND NOT charged_through <=> settled_through)
            """;
    private static final String HAS_ACCOUNTS = """
            SELECT EXISTS (SELECT 1 FROM billing_account WHERE exchange_id = :exchange)
            """;

    private final JdbcClient jdbc;

    ChargedExchanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isCharged(long exchange) {
        return holds(HAS_DOCUMENTS, exchange) || holds(HAS_CHARGED_DAYS, exchange);
    }

    @EventListener
    void on(ExchangeDeletionRequested event) {
        if (holds(HAS_ACCOUNTS, event.exchange())) {
            throw Refusal.conflict("exchange-in-use", "Exchange '%s' has billing accounts".formatted(event.code()));
        }
    }

    private boolean holds(String question, long exchange) {
        return jdbc.sql(question).param("exchange", exchange).query(Integer.class).single() == 1;
    }
}
