package br.ix.invoice.catalog;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import java.util.List;
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

    /** Writes services in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putServices(List<ServiceRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what putServices did; refused as a whole (409) when something depends on one of them. */
    public void takeBackServices(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }

    /** Writes prices in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putPrices(List<PriceRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what putPrices did; refused as a whole (409) when something depends on one of them. */
    public void takeBackPrices(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }
}
