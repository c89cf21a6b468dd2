package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All that decides what a subscription owes, and who. {@code profileDiscounts} are those of its participant, in the order of their days;
 * {@code currency} is that of its exchange; {@code payers} by day, empty where nobody asks who pays. Public for the run and the documents.
 */
public record ChargeFacts(Subscription subscription, Service service, Currency currency, List<ProfileDiscount> profileDiscounts,
                          Prices prices, History<Payer> payers) {

    private static final History<Payer> NOBODY_ASKS = new History<>(List.of());

    /** Facts of which only sums are asked, not who pays them. */
    public ChargeFacts(Subscription subscription, Service service, Currency currency, List<ProfileDiscount> profileDiscounts,
                       Prices prices) {
        this(subscription, service, currency, profileDiscounts, prices, NOBODY_ASKS);
    }

    /** The first day that is charged: that of the subscription, or at the latest the one that its service allows. */
    public LocalDate chargingStart() {
        return chargingStart(subscription, service);
    }

    /** The same of a subscription of a service. */
    public static LocalDate chargingStart(Subscription subscription, Service service) {
        LocalDate wanted = subscription.charging().startsOn();
        Integer within = service.recurring() ? service.chargingStartsWithinDays() : null;
        LocalDate latest = within == null ? wanted == null ? subscription.startsOn() : wanted : subscription.startsOn().plusDays(within);
        return wanted == null ? latest : Days.earlier(wanted, latest);
    }

    /** List prices, as a price book has them. */
    public interface Prices {

        /** The entry in force on a day. */
        Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day);

        /** The days after {@code from} and up to {@code until} on which another entry may come into force, in order. */
        List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until);
    }
}
