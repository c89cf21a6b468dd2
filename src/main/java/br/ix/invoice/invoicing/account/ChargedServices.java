package br.ix.invoice.invoicing.account;

import br.ix.invoice.catalog.ServiceUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the catalogue whether a service was charged here; what was billed elsewhere before an import binds nobody. */
@Component
class ChargedServices implements ServiceUse {

    private static final String CHARGED = """
            SELECT EXISTS (SELECT 1 FROM charge_state
                WHERE service_id = :service AND charged_through IS NOT NULL AND NOT charged_through <=> settled_through)
            """;

    private final JdbcClient jdbc;

    ChargedServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isCharged(long service) {
        return jdbc.sql(CHARGED).param("service", service).query(Integer.class).single() == 1;
    }
}
