package br.ix.invoice.tax.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaxCollections {

    @Bean
    CollectionDescription taxRulesCollection() {
        return new CollectionDescription("tax-rules", "Which tax of which rate counts for which place, service and customer, from which day on",
                List.of("GET", "POST"));
    }
}
