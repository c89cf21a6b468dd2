package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.catalog.PriceEntry;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The price book in the form that the charging function asks for. Public for the run and whoever shows prices. */
public record BookPrices(PriceBook book) implements ChargeFacts.Prices {

    @Override
    public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
        return book.inForce(service, exchange, currency, day);
    }

    @Override
    public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
        return book.changesWithin(service, exchange, from, until);
    }
}
