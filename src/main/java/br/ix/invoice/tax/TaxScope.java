package br.ix.invoice.tax;

import br.ix.invoice.ix.Exchange;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule counts for; what is null counts for everything. {@code country}, {@code state} and {@code city} are those of the
 * exchange, where the service is rendered. {@code service} is a code, {@code customerCountry} the country of the payer's address,
 * {@code customer} the public id of an organisation.
 */
public record TaxScope(@Nullable String country, @Nullable String state, @Nullable String city, @Nullable String service,
                       @Nullable String customerCountry, @Nullable CustomerClass customerClass, @Nullable String customer) {

    /** Counts for everything. */
    public static final TaxScope EVERYTHING = new TaxScope(null, null, null, null, null, null, null);

    /** What kind of customer somebody is to an exchange; each is exactly one of them. */
    public enum CustomerClass {

        /** A legal person with an address in the country of the exchange, or without one. */
        COMPANY,

        /** A natural person (CPF) there. */
        PERSON,

        /** Whoever has an address in another country. */
        FOREIGN
    }

    boolean covers(Supply supply) {
        Exchange exchange = supply.exchange();
        Supply.Customer payer = supply.customer();
        return fits(service, supply.service()) && fits(customer, payer.organisation())
                && fits(customerCountry, payer.country()) && fits(country, exchange.country()) && fits(state, exchange.state())
                && (customerClass == null || customerClass == payer.classAt(exchange))
                && (city == null || exchange.city() != null && plain(city).equals(plain(exchange.city())));
    }

    /**
     * How specific the scope is; of two that cover the same supply the greater one counts. The customer weighs more than all else
     * together, then the service, the customer's country, its class, city, state and country of the exchange.
     */
    public int specificity() {
        int weight = 0;
        for (Object part : new Object[] {customer, service, customerCountry, customerClass, city, state, country}) {
            weight = 2 * weight + (part == null ? 0 : 1);
        }
        return weight;
    }

    boolean isSameAs(TaxScope other) {
        return normal().equals(other.normal());
    }

    private TaxScope normal() {
        return new TaxScope(country, state, city == null ? null : plain(city), service, customerCountry, customerClass, customer);
    }

    private static boolean fits(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    /** A city without accents and case: São Paulo, SAO PAULO. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT).strip();
    }
}
