package br.ix.invoice.subscription.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionCollections {

    @Bean
    CollectionDescription subscriptionsCollection() {
        return new CollectionDescription("subscriptions", "Which services participants have, from when until when, at which terms",
                List.of("GET", "POST"));
    }
}
