package br.ix.invoice.tax;

import br.ix.invoice.ix.Exchange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is taxed: a service (its code; null for a line by hand) rendered at an exchange to a customer. {@code day} is the tax point,
 * which decides the rule: the last day of the line's days, of a line without days the day of issue.
 */
public record Supply(Exchange exchange, Customer customer, @Nullable String service, LocalDate day) {

    /** Who pays: public id of the organisation, type of its tax id, country of its address. */
    public record Customer(String organisation, String taxIdType, @Nullable String country) {

        TaxScope.CustomerClass classAt(Exchange exchange) {
            if (country != null && exchange.country() != null && !country.equals(exchange.country())) {
                return TaxScope.CustomerClass.FOREIGN;
            }
            return taxIdType.equals("CPF") ? TaxScope.CustomerClass.PERSON : TaxScope.CustomerClass.COMPANY;
        }
    }
}
