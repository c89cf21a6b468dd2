package br.ix.invoice.legacy.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing of the API says of imports. */
@Configuration(proxyBeanMethods = false)
class ImportListing {

    @Bean
    CollectionDescription importsDescription() {
        return new CollectionDescription("imports",
                "Uploads of data from elsewhere: checked by themselves, applied and undone on request", List.of("GET", "POST"));
    }
}
