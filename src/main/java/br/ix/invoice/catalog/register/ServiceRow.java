package br.ix.invoice.catalog.register;

import br.ix.invoice.bulk.Stored;

/** A service as it is stored, its rules of charging by name. Public for the module's face and its web package. */
public record ServiceRow(long id, long version, String code, String name, String unit, boolean recurring, int intervalMonths,
                         String timing, String proration, String pricePer) implements Stored {
}
