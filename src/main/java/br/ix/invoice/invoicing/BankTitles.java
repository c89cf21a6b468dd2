package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.reading.TitleRows;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Issued invoices as titles of banks, for the module that registers them; a fixed number of queries for any number of invoices. */
@Component
public class BankTitles {

    private final TitleRows rows;

    BankTitles(TitleRows rows) {
        this.rows = rows;
    }

    /**
     * Of these documents (keys) those that a bank must know before it takes money for them: invoices in BRL, issued here, whose issuer's agreement
     * demanded it when they were made and has a number for them.
     */
    public Map<Long, BankTitle> toBeRegistered(Collection<Long> keys) {
        return rows.toBeRegistered(keys);
    }

    /** Invoices by key, however they stand now; those without an agreement are absent. */
    public Map<Long, BankTitle> withKeys(Collection<Long> keys) {
        return rows.withKeys(keys);
    }

    /** Of these documents (keys) those whose charge by PIX a bank must know: invoices in BRL, issued here, whose issuer named a bank when they were made. */
    public Map<Long, BankTitle> chargesToBeRegistered(Collection<Long> keys) {
        return rows.chargesToBeRegistered(keys);
    }

    /** Invoices by key, however they stand now; those whose issuer named no bank for PIX are absent. */
    public Map<Long, BankTitle> chargesWithKeys(Collection<Long> keys) {
        return rows.chargesWithKeys(keys);
    }
}
