package br.ix.invoice.remittance.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing of the API says of files for banks. */
@Configuration(proxyBeanMethods = false)
class RemittanceCollections {

    @Bean
    CollectionDescription remittancesDescription() {
        return new CollectionDescription("remittances", "Files for banks (CNAB 240) that register boletos, change and withdraw them: made on request, numbered"
                + " without holes", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription boletoRegistrationsDescription() {
        return new CollectionDescription("boleto-registrations", "How boletos stand at their banks, where an issuer's agreement demands that they are"
                + " registered", List.of("GET"));
    }
}
