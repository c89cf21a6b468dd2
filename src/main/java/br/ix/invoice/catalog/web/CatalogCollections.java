package br.ix.invoice.catalog.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogCollections {

    @Bean
    CollectionDescription servicesCollection() {
        return new CollectionDescription("services", "What is sold: ports, VLANs, installations, and how each is charged", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription indicesCollection() {
        return new CollectionDescription("indices", "By how many percent price indices changed in each month", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription priceAdjustmentsCollection() {
        return new CollectionDescription("price-adjustments", "Prices that changed together, by an index, a percentage or a list",
                List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription pricesCollection() {
        return new CollectionDescription("prices", "What a service costs at an exchange or everywhere, from which day on", List.of("GET", "POST"));
    }
}
