package br.ix.invoice.catalog;

import java.util.List;

/** Price books for tests of other modules that ask no database. */
public final class PriceBooks {

    private PriceBooks() {
    }

    /** The book of one service. */
    public static PriceBook of(Service service, List<PriceEntry> entries) {
        return new PriceBook(1, List.of(service), entries);
    }
}
