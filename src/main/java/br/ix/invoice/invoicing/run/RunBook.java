package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.invoicing.account.IssuerCopies;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is the same for all accounts of a run: exchanges, issuers, what documents print of them, and the price book. The book is
 * read again when its version rose; accounts that were drafted with the old one are stale by then.
 */
@Component
class RunBook {

    /** One consistent reading. {@code prints}: the print of each issuer that its new documents point to. */
    record Reading(LocalDate day, PriceBook prices, Map<Long, Exchange> exchanges, Map<Long, Issuer> issuers,
                   Map<Long, Long> prints) {
    }

    private final Catalog catalog;
    private final Exchanges exchanges;
    private final IssuerCopies issuerCopies;

    RunBook(Catalog catalog, Exchanges exchanges, IssuerCopies issuerCopies) {
        this.catalog = catalog;
        this.exchanges = exchanges;
        this.issuerCopies = issuerCopies;
    }

    /** Reads everything as of a day, the last of a run's period. */
    Reading read(LocalDate day) {
        Map<Long, Issuer> issuers = exchanges.issuersOn(day);
        return new Reading(day, catalog.book(),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::id, exchange -> exchange)),
                issuers, issuerCopies.printsOf(issuers.values()));
    }

    /** The same reading, or a new one where a price or service changed since. */
    Reading current(Reading reading) {
        return catalog.version() == reading.prices().version() ? reading : read(reading.day());
    }
}
