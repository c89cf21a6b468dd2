package br.ix.invoice.invoicing.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of the documents of this module and their numbers. */
@Configuration(proxyBeanMethods = false)
class InvoicingCollections {

    @Bean
    CollectionDescription invoices() {
        return new CollectionDescription("invoices", "Drafts, issued invoices and credit notes, with lines that explain themselves",
                List.of("GET", "POST", "PATCH"));
    }

    @Bean
    CollectionDescription numberSeries() {
        return new CollectionDescription("number-series", "The numbers of documents: first, last, count and what is missing", List.of("GET"));
    }

    @Bean
    CollectionDescription billingAccounts() {
        return new CollectionDescription("billing-accounts", "Who receives the invoices of one or more participants of an exchange",
                List.of("GET", "POST", "PATCH", "DELETE"));
    }

    @Bean
    CollectionDescription billingRunCollection() {
        return new CollectionDescription("billing-runs", "Generations of invoices for a month: requested, drafted, approved, posted",
                List.of("GET", "POST"));
    }
}
