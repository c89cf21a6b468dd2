package br.ix.invoice.catalog;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Services and prices, for other modules. */
@Component
public class Catalog {

    public Optional<Service> serviceByCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** The whole book as of now, in one consistent read. */
    public PriceBook book() {
        throw new UnsupportedOperationException();
    }

    /** The version of the current book, by one cheap query. */
    public long version() {
        throw new UnsupportedOperationException();
    }
}
