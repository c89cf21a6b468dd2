package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.invoicing.account.IssuerCopies;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.tax.TaxBook;
import br.ix.invoice.tax.TaxRules;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is the same for all accounts of a run: exchanges, issuers, what documents print of them, the price book and the tax rules. The book is
 * read again when its version rose; accounts that were drafted with the old one are stale by then.
 */
@Component
class RunBook {

    /**
     * One consistent reading. {@code issuers}: that of each exchange on the day; {@code issuing}: all of them, by day; {@code prints}: the
     * print of each issuer that its new documents point to.
     */
    record Reading(LocalDate day, PriceBook prices, Map<Long, Exchange> exchanges, Map<Long, Issuer> issuers, Issuing issuing,
                   Map<Long, Long> prints, TaxBook taxes) {
    }

    /** Who issues at each exchange, by day, and all issuers by their keys: a correction is in the name of whoever charged. */
    record Issuing(Map<Long, History<Issuer>> byDay, Map<Long, Issuer> byKey) {

        History<Issuer> at(long exchange) {
            return byDay.get(exchange);
        }
    }

    private final Catalog catalog;
    private final Exchanges exchanges;
    private final IssuerCopies issuerCopies;
    private final TaxRules taxes;

    RunBook(Catalog catalog, Exchanges exchanges, IssuerCopies issuerCopies, TaxRules taxes) {
        this.catalog = catalog;
        this.exchanges = exchanges;
        this.issuerCopies = issuerCopies;
        this.taxes = taxes;
    }

    /** Reads everything as of a day, the last of a run's period. */
    Reading read(LocalDate day) {
        Map<Long, Issuer> issuers = exchanges.issuers().stream().collect(Collectors.toMap(Issuer::id, issuer -> issuer));
        return new Reading(day, catalog.book(),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::id, exchange -> exchange)),
                exchanges.issuersOn(day), new Issuing(exchanges.issuersByDay(), issuers), issuerCopies.printsOf(issuers.values()),
                taxes.book());
    }

    /** The same reading, or a new one where a price, service or tax rule changed since. */
    Reading current(Reading reading) {
        return catalog.version() == reading.prices().version() ? reading : read(reading.day());
    }
}
