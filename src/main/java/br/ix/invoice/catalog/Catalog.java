package br.ix.invoice.catalog;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.catalog.register.CatalogVersion;
import br.ix.invoice.catalog.register.PriceRegister;
import br.ix.invoice.catalog.register.PriceRow;
import br.ix.invoice.catalog.register.ServiceRegister;
import br.ix.invoice.catalog.register.ServiceRow;
import br.ix.invoice.time.History;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Services and prices, for other modules. */
@Component
public class Catalog {

    private static final int READINGS = 20;

    private final ServiceRegister services;
    private final PriceRegister prices;
    private final CatalogVersion version;

    Catalog(ServiceRegister services, PriceRegister prices, CatalogVersion version) {
        this.services = services;
        this.prices = prices;
        this.version = version;
    }

    public Optional<Service> serviceByCode(String code) {
        return services.withCode(code).map(Catalog::service);
    }

    /** All services in the order of their keys. */
    public List<Service> services() {
        return services.all().stream().map(Catalog::service).toList();
    }

    /** Speeds of the services that are ports, in Mb/s, by key: what the service says, else what its code does. */
    public Map<Long, Integer> portSpeeds() {
        return services.portSpeeds();
    }

    /** The whole book as of now: read again until no change was committed meanwhile. */
    public PriceBook book() {
        long before = version.read();
        for (int reading = 0; reading < READINGS; reading++) {
            PriceBook book = new PriceBook(before, services(), prices.all().stream().map(Catalog::entry).toList());
            long after = version.read();
            if (after == before) {
                return book;
            }
            before = after;
        }
        throw new ConcurrencyFailureException("The catalogue changed during each of %d readings".formatted(READINGS));
    }

    /** The version of the current book, by one cheap query. */
    public long version() {
        return version.read();
    }

    /** Makes who holds a book read again, as a change of a price does: for what is read together with the book and changes now. */
    public void renew() {
        version.raise();
    }

    /** Writes services in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putServices(List<ServiceRecord> records) {
        return services.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> putServices(List<ServiceRecord> records, Remembered remembered) {
        return services.put(records, remembered);
    }

    /** Takes back what putServices did; refused as a whole (409) when something depends on one of them. */
    public void takeBackServices(List<TakeBack> records) {
        services.takeBack(records);
    }

    /** Writes prices in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> putPrices(List<PriceRecord> records) {
        return prices.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> putPrices(List<PriceRecord> records, Remembered remembered) {
        return prices.put(records, remembered);
    }

    /** Takes back what putPrices did; refused as a whole (409) when something depends on one of them. */
    public void takeBackPrices(List<TakeBack> records) {
        prices.takeBack(records);
    }

    private static Service service(ServiceRow row) {
        return new Service(row.id(), row.code(), row.name(), row.unit(), row.recurring(), row.intervalMonths(),
                new History<>(row.timing().entries().stream()
                        .map(entry -> new History.Entry<>(entry.effectiveOn(), Service.Timing.valueOf(entry.value()))).toList()),
                Service.Proration.valueOf(row.proration()),
                Service.PricePer.valueOf(row.pricePer()), row.chargingStartsWithinDays());
    }

    private static PriceEntry entry(PriceRow row) {
        return new PriceEntry(row.id(), UUID.fromString(row.publicId()), row.service(), row.exchange(), row.unitPrice(),
                Currency.getInstance(row.currency()), row.validFrom(), row.validUntil());
    }
}
