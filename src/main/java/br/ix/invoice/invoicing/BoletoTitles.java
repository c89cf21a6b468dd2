package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.reading.TitleRows;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Issued invoices as titles of banks, for the module that registers them; a fixed number of queries for any number of invoices. */
@Component
public class BoletoTitles {

    private final TitleRows rows;

    BoletoTitles(TitleRows rows) {
        this.rows = rows;
    }

    /**
     * Of these documents (keys) those that a bank must know before it takes money for them: invoices in BRL, issued here, whose issuer's agreement
     * demanded it when they were made and has a number for them.
     */
    public Map<Long, BoletoTitle> toBeRegistered(Collection<Long> keys) {
        return rows.toBeRegistered(keys);
    }

    /** Invoices by key, however they stand now; those without an agreement are absent. */
    public Map<Long, BoletoTitle> withKeys(Collection<Long> keys) {
        return rows.withKeys(keys);
    }
}
