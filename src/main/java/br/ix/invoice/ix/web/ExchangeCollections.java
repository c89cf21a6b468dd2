package br.ix.invoice.ix.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeCollections {

    @Bean
    CollectionDescription exchangesCollection() {
        return new CollectionDescription("exchanges", "Internet exchanges: their zone, currency and issuer of invoices", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription issuersCollection() {
        return new CollectionDescription("issuers", "Who issues the invoices of exchanges: series, due days, boleto, PIX", List.of("GET", "POST"));
    }
}
