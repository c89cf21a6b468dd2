package br.ix.invoice.document.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of this module. */
@Configuration(proxyBeanMethods = false)
class DocumentCollections {

    @Bean
    CollectionDescription documentTemplatesCollection() {
        return new CollectionDescription("document-templates", "How the documents of an issuer look: logo, colour, texts; with a preview", List.of("GET", "PUT"));
    }

    @Bean
    CollectionDescription undrawnDocumentsCollection() {
        return new CollectionDescription("undrawn-documents", "Issued documents that cannot be drawn, with the reason, until somebody asks again", List.of("GET"));
    }

    @Bean
    CollectionDescription documentDrawingCollection() {
        return new CollectionDescription("document-drawing", "How many issued documents are still to be drawn before anybody asks for them", List.of("GET"));
    }
}
