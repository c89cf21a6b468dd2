package br.ix.invoice.psp.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing of the API says of PIX at banks. */
@Configuration(proxyBeanMethods = false)
class PspCollections {

    @Bean
    CollectionDescription pixRegistrationsDescription() {
        return new CollectionDescription("pix-registrations", "How charges by PIX stand at the banks that have to know of them", List.of("GET"));
    }

    @Bean
    CollectionDescription pixNotificationsDescription() {
        return new CollectionDescription("pix-notifications", "Money by PIX of which banks told, and which payment it became", List.of("GET"));
    }
}
