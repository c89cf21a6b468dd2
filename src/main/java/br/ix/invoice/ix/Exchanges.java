package br.ix.invoice.ix;

import java.time.LocalDate;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The exchanges and their issuers, for other modules. */
@Component
public class Exchanges {

    /** All exchanges in the order of their codes. */
    public List<Exchange> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Exchange> byCode(String code) {
        throw new UnsupportedOperationException();
    }

    /** By key; exchanges that do not exist are absent. */
    public Map<Long, Exchange> withIds(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** All issuers; a fresh instance has one, {@code default}. */
    public List<Issuer> issuers() {
        throw new UnsupportedOperationException();
    }

    /** The issuer of each exchange (key of the exchange to issuer) for documents that are issued on or charge a day. */
    public Map<Long, Issuer> issuersOn(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Writes exchanges in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<ExchangeRecord> records) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        throw new UnsupportedOperationException();
    }
}
