package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BoletoStates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers what invoicing asks of boletos. */
@Component
class RegisteredBoletos implements BoletoStates {

    private static final String STANDINGS = """
            SELECT invoice_id, state, NULLIF(reasons, '') AS reasons, due_on FROM boleto_registration WHERE invoice_id IN (:invoices)
            """;

    private final NamedParameterJdbcTemplate database;

    RegisteredBoletos(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Map<Long, Standing> of(Collection<Long> invoices) {
        Map<Long, Standing> standings = new HashMap<>();
        database.query(STANDINGS, Map.of("invoices", invoices), row -> {
            standings.put(row.getLong("invoice_id"), new Standing(BoletoState.valueOf(row.getString("state")),
                    row.getString("reasons"), row.getObject("due_on", LocalDate.class)));
        });
        return standings;
    }
}
