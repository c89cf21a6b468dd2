package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.BookPrices;
import br.ix.invoice.invoicing.charge.Charge;
import br.ix.invoice.invoicing.charge.ChargeFacts;
import br.ix.invoice.invoicing.charge.Charging;
import br.ix.invoice.invoicing.charge.Horizon;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Issuer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out what a run writes for an account; pure, without database. One account that cannot be worked out stops no other. */
final class InvoiceDrafting {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceDrafting.class);

    private static final int NO_LIMIT = 12 * 300;

    private final RunBook.Reading book;
    private final ChargeFacts.Prices prices;
    private final Horizons horizons;
    private final DraftTaxing taxing;

    InvoiceDrafting(YearMonth period, RunBook.Reading book) {
        this(book, (subscription, catchUpMonths) -> new Horizon(period, catchUpMonths));
    }

    private InvoiceDrafting(RunBook.Reading book, Horizons horizons) {
        this.book = book;
        this.prices = new BookPrices(book.prices());
        this.horizons = horizons;
        this.taxing = new DraftTaxing(book);
    }

    /** As the run of a period, however long ago the days are: for a look at the future. */
    static InvoiceDrafting withoutLimit(YearMonth period, RunBook.Reading book) {
        return new InvoiceDrafting(book, (subscription, limit) -> new Horizon(period, NO_LIMIT));
    }

    /** Everything through the last day of a month, whatever its interval and timing. */
    static InvoiceDrafting throughItsLastDay(YearMonth month, RunBook.Reading book) {
        return new InvoiceDrafting(book, (subscription, limit) -> Horizon.through(month.atEndOfMonth(), month, NO_LIMIT));
    }

    /** Subscriptions (keys) through a day each, within the limit of catching up of the month in which it is asked for. */
    static InvoiceDrafting onRequest(YearMonth month, RunBook.Reading book, Map<Long, LocalDate> through) {
        return new InvoiceDrafting(book, (subscription, catchUpMonths) -> Horizon.through(through.get(subscription), month, catchUpMonths));
    }

    /** How far a subscription (its key) is charged. */
    private interface Horizons {
        Horizon of(long subscription, int catchUpMonths);
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
        var result = new Gathering(account, exchange.currency());
        for (DueAccount.Owing owing : account.owing()) {
            Horizon horizon = horizons.of(owing.subscription().id(), issuer.catchUpMonths());
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
        account.late().forEach(result::add);
        return result.draft(book.issuing().byKey());
    }

    /** What one account pays of a subscription cannot be said without what the others pay of it; who pays nothing of it is not parked. */
    private boolean concerns(DueAccount account, DueAccount.Owing owing, LocalDate last) {
        return owing.concerns(account.id(), owing.charged().openFrom(owing.subscription().startsOn()), last);
    }
}
