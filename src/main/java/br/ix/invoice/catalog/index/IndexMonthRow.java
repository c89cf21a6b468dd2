package br.ix.invoice.catalog.index;

import br.ix.invoice.bulk.Stored;
import java.math.BigDecimal;
import java.time.YearMonth;

/** By how many percent a price index changed in a month. Public for the web package. */
public record IndexMonthRow(long id, long version, String index, YearMonth month, BigDecimal percent) implements Stored {

    @Override
    public String path() {
        return "indices/" + name();
    }

    /** What the API addresses it by: {@code IPCA.2025-12}. */
    public String name() {
        return index + "." + month;
    }
}
