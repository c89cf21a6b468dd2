package br.ix.invoice.psp.register;

import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.invoicing.PixStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers what invoicing asks of charges by PIX. */
@Component
class RegisteredCharges implements PixStates {

    private static final String STANDINGS = "SELECT invoice_id, state, reasons, location FROM pix_registration WHERE invoice_id IN (:invoices)";

    private final NamedParameterJdbcTemplate database;

    RegisteredCharges(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Map<Long, Standing> of(Collection<Long> invoices) {
        Map<Long, Standing> standings = new HashMap<>();
        database.query(STANDINGS, Map.of("invoices", invoices), row -> {
            standings.put(row.getLong("invoice_id"), new Standing(PixState.valueOf(row.getString("state")), row.getString("reasons"),
                    row.getString("location")));
        });
        return standings;
    }
}
