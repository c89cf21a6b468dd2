package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.Charge;
import br.ix.invoice.invoicing.charge.ChargeFacts;
import br.ix.invoice.invoicing.charge.Charging;
import br.ix.invoice.invoicing.charge.Horizon;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Issuer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out what a run writes for an account; pure, without database. One account that cannot be worked out stops no other. */
final class InvoiceDrafting {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceDrafting.class);

    private static final int NO_LIMIT = 12 * 300;

    private final RunBook.Reading book;
    private final ChargeFacts.Prices prices;
    private final IntFunction<Horizon> horizon;
    private final DraftTaxing taxing;

    InvoiceDrafting(YearMonth period, RunBook.Reading book) {
        this(book, catchUpMonths -> new Horizon(period, catchUpMonths));
    }

    private InvoiceDrafting(RunBook.Reading book, IntFunction<Horizon> horizon) {
        this.book = book;
        this.prices = new BookPrices(book.prices());
        this.horizon = horizon;
        this.taxing = new DraftTaxing(book);
    }

    /** As the run of a period, however long ago the days are: for a look at the future. */
    static InvoiceDrafting withoutLimit(YearMonth period, RunBook.Reading book) {
        return new InvoiceDrafting(book, limit -> new Horizon(period, NO_LIMIT));
    }

    /** Everything through the last day of a month, whatever its interval and timing. */
    static InvoiceDrafting throughItsLastDay(YearMonth month, RunBook.Reading book) {
        return new InvoiceDrafting(book, limit -> Horizon.through(month.atEndOfMonth(), month, NO_LIMIT));
    }

    /** Everything through a day, within the limit of catching up of the month in which it is asked for. */
    static InvoiceDrafting onRequest(YearMonth month, RunBook.Reading book, LocalDate through) {
        return new InvoiceDrafting(book, catchUpMonths -> Horizon.through(through, month, catchUpMonths));
    }

    AccountDraft draft(DueAccount account) {
        try {
            return taxing.taxed(drafted(account));
        } catch (RuntimeException broken) {
            LOG.error("Billing account {} could not be drafted", account.publicId(), broken);
            return AccountDraft.failed(account, "%s: %s".formatted(broken.getClass().getSimpleName(), broken.getMessage()));
        }
    }

    private AccountDraft drafted(DueAccount account) {
        Exchange exchange = book.exchanges().get(account.exchange());
        Issuer issuer = book.issuers().get(account.exchange());
        Horizon horizon = this.horizon.apply(issuer.catchUpMonths());
        var result = new Gathering(account, exchange.currency());
        for (DueAccount.Owing owing : account.owing()) {
            Service service = book.prices().service(owing.subscription().service());
            var facts = new ChargeFacts(owing.subscription(), service, exchange.currency(), owing.discounts(), prices, owing.payers());
            Charge charge = Charging.due(facts, owing.charged(), horizon);
            if (charge instanceof Charge.Due due) {
                result.add(owing, facts, due);
            } else if (charge instanceof Charge.Parked parked && concerns(account, owing, horizon.end(service))) {
                return AccountDraft.parked(account, LeftOut.Why.of(parked.reason()),
                        ParkedFacts.ofService(owing.asn(), exchange.code(), parked));
            }
        }
        return result.draft(book.issuing().byKey());
    }

    /** What one account pays of a subscription cannot be said without what the others pay of it; who pays nothing of it is not parked. */
    private boolean concerns(DueAccount account, DueAccount.Owing owing, LocalDate last) {
        return owing.concerns(account.id(), owing.charged().openFrom(owing.subscription().startsOn()), last);
    }

    /** The price book in the form that the charging function asks for. */
    private record BookPrices(PriceBook book) implements ChargeFacts.Prices {

        @Override
        public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
            return book.inForce(service, exchange, currency, day);
        }

        @Override
        public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
            return book.changesWithin(service, exchange, from, until);
        }
    }
}
