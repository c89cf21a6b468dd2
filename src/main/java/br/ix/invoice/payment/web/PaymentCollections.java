package br.ix.invoice.payment.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of money. */
@Configuration(proxyBeanMethods = false)
class PaymentCollections {

    @Bean
    CollectionDescription agingReport() {
        return new CollectionDescription("reports/aging", "What billing accounts owe, by days since it was due, as of any day",
                List.of("GET"));
    }

    @Bean
    CollectionDescription paymentsCollection() {
        return new CollectionDescription("payments", "Money that came in: what it paid, what of it is not used, what went back", List.of("GET", "POST"));
    }
}
