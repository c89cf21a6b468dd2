package br.ix.invoice.contract.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContractCollections {

    @Bean
    CollectionDescription contractsCollection() {
        return new CollectionDescription("contracts", "Contracts of participants: their texts, whether and when they were signed", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription contractTemplatesCollection() {
        return new CollectionDescription("contract-templates", "What contracts are drawn up from, in Portuguese and English, from which day on",
                List.of("GET", "POST"));
    }
}
