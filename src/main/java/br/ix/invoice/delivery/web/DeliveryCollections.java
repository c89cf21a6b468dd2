package br.ix.invoice.delivery.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of this module. */
@Configuration(proxyBeanMethods = false)
class DeliveryCollections {

    @Bean
    CollectionDescription webhooksCollection() {
        return new CollectionDescription("webhooks", "Which programs are told of runs, invoices and payments, and of which events",
                List.of("GET", "POST", "PATCH", "DELETE"));
    }

    @Bean
    CollectionDescription webhookDeliveriesCollection() {
        return new CollectionDescription("webhook-deliveries", "What was told to which webhook, and how that went; replayed on request", List.of("GET"));
    }

    @Bean
    CollectionDescription mailContactsCollection() {
        return new CollectionDescription("mail-contacts", "Which addresses get documents, reminders and copies of an organisation", List.of("GET", "POST", "DELETE"));
    }

    @Bean
    CollectionDescription mailBouncesCollection() {
        return new CollectionDescription("mail-bounces", "Addresses from which mails come back: nothing is sent there until the mark is taken away",
                List.of("GET", "POST", "DELETE"));
    }

    @Bean
    CollectionDescription mailsCollection() {
        return new CollectionDescription("mails", "Documents and reminders that were sent by mail, and how that went; sent again on request", List.of("GET", "POST"));
    }
}
