package br.ix.invoice.catalog;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All services and prices of one moment, read as a whole for a run; immutable, safe for many threads. {@code version} rises
 * with every change, so that a reader can tell cheaply whether its book is still the current one.
 */
public final class PriceBook {

    private final long version;

    PriceBook(long version, List<Service> services, List<PriceEntry> entries) {
        this.version = version;
    }

    public long version() {
        return version;
    }

    public Service service(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The entry in force on a day: one of the exchange goes before one for everywhere (which counts only where its currency is
     * the exchange's); of several in force, the one that began last.
     */
    public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The days after {@code from} and up to {@code until} on which another entry may come into force, in order. */
    public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
